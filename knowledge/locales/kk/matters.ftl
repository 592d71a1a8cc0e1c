### Answers from articles.

matters-title = <b>{ $title }</b>
matters-source = Дереккөз: <a href="{ $source }">{ $site }</a>. Тексерілген күні: { $day }.
matters-nothing = Бұл туралы тексерілген жауабым жоқ, ойдан шығармаймын. Басқаша сұрап көріңіз немесе адам шақырыңыз.
matters-others = Түсіндім, бұл емес екен. Мүмкін, мына мәселе шығар?
matters-maybe = Мына мәселелердің бірін сұрап тұрған сияқтысыз. Қайсысы?
