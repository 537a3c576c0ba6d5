-- From here on figure_pairs is the view of the schema again.
DROP VIEW temp.figure_pairs;
DROP TABLE whole_figures;
