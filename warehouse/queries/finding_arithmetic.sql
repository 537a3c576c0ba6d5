-- How the contradiction $contradiction_id came about, step by step.

FROM how_it_came_about($contradiction_id);
