law-value-open = белгісіз
law-article = { $act }, { $article }-бап
law-article-paragraph = { $act }, { $article }-бап, { $paragraph }-тармақ
law-mci = Осы айдағы айлық есептік көрсеткіш (АЕК) — { $value }.
law-subsistence-minimum = Осы айдағы ең төменгі күнкөріс деңгейі — { $value }.
law-minimum-wage = Осы айдағы ең төменгі жалақы — { $value }.
law-minimum-pension = Осы айдағы ең төмен зейнетақы — { $value }.
