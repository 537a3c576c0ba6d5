-- From here on the views of pairs are those of the schema again.
DROP VIEW temp.single_pairs;
DROP VIEW temp.figure_pairs;
DROP TABLE whole_figures;
