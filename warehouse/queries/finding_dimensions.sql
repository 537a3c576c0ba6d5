-- Dimension by dimension, what the deciding figures of the contradiction $contradiction_id say.

FROM why_compared($contradiction_id);
