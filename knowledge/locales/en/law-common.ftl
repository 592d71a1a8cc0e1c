law-value-open = not known
law-article = { $act }, article { $article }
law-article-paragraph = { $act }, article { $article }, paragraph { $paragraph }
law-mci = The monthly calculation index (MCI) of this month is { $value }.
law-subsistence-minimum = The subsistence minimum of this month is { $value }.
law-minimum-wage = The minimum wage of this month is { $value }.
law-minimum-pension = The minimum pension of this month is { $value }.
