"""How well claims are read, measured against articles whose claims people labelled.

`../articles/labelled` holds articles written for this project, and in `labels.jsonl` one object for each claim in them:
the columns of `claims` that a label can say, and `unsure`, the columns that two careful readers may fill differently.
The articles write about pay as people do (guides, forum threads, columns, tables) about many jobs and countries; they
are no source on pay. Change a label only where its article says otherwise, never because the program reads it so.

This note stands here and not beside the articles, where it would be read as one of them.
"""
