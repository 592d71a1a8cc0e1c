law-value-open = неизвестно
law-article = { $act }, статья { $article }
law-article-paragraph = { $act }, статья { $article }, пункт { $paragraph }
law-mci = Месячный расчётный показатель (МРП) на этот месяц: { $value }.
law-subsistence-minimum = Прожиточный минимум на этот месяц: { $value }.
law-minimum-wage = Минимальная заработная плата на этот месяц: { $value }.
law-minimum-pension = Минимальная пенсия на этот месяц: { $value }.
