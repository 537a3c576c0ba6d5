-- What a reader of the warehouse may know about a rule.
INSERT INTO rules BY NAME
SELECT
    $rule AS rule, $severity AS severity, $finds AS finds, $why AS why, $example AS example, $sql AS sql,
    $built_in AS built_in, $path AS path;
