### Answers from articles.

matters-title = <b>{ $title }</b>
matters-source = Источник: <a href="{ $source }">{ $site }</a>. Проверено: { $day }.
matters-nothing = Об этом у меня нет проверенного ответа, а выдумывать я не буду. Спросите иначе или позовите человека.
matters-others = Понял, не то. Может быть, вы об этом?
matters-maybe = Похоже, вы спрашиваете об этом. Что из этого?
