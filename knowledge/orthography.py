"""One skeleton for all spellings of a word, so that "зейнетақы", "зейнетакы" and "zeinetaqy" meet.

People write Kazakh with and without its own letters, in three Latin alphabets and in chat spelling, Russian in
Latin letters, and both on the wrong keyboard layout. `normalise` folds all of that to one Latin skeleton. It needs
nothing but the standard library and runs on Python 3.10 too: the language model's environment imports it.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

# Cyrillic letter -> skeleton. Letters that people interchange share one: і/ы/и/й, ұ/ү/у, ә/а, қ/к, ғ/г, ң/н.
CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "э": "e",
    "ж": "j", "з": "z", "и": "i", "й": "i", "і": "i", "ы": "i", "ї": "i", "к": "k", "қ": "k", "л": "l",
    "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "c", "ч": "c", "ш": "sh", "щ": "sh", "ъ": "",
    "ь": "", "ю": "iu", "я": "ia",
}  # fmt: skip

# Latin groups and letters -> skeleton, longest first. Chat spelling, the alphabets of 2018 and 2021, Russian in Latin.
LATIN = {
    "shch": "sh", "zh": "j", "sh": "sh", "ch": "c", "kh": "h", "gh": "g", "ts": "c", "ng": "n",
    "ya": "ia", "yu": "iu", "yo": "io", "ye": "e", "ph": "f", "ck": "k",
    "ä": "a", "á": "a", "ə": "a", "ǵ": "g", "ğ": "g", "ģ": "g", "ı": "i", "í": "i", "ï": "i", "ñ": "n", "ŋ": "n",
    "ń": "n", "ö": "o", "ó": "o", "ò": "o", "ş": "sh", "š": "sh", "ș": "sh", "ü": "u", "ú": "u", "ū": "u", "ù": "u",
    "ý": "u", "ç": "c", "ž": "j", "č": "c",
    "q": "k", "x": "h", "w": "u", "y": "i",
}  # fmt: skip

_LATIN_UNIT = re.compile("|".join(sorted(map(re.escape, LATIN), key=len, reverse=True)))
_LETTERS_OF_ONE_KIND = re.compile(r"([^\W\d_])\1+")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+", re.UNICODE)
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u04ff]")
# Apostrophes inside words mark softness or Kazakh letters in Latin chat spelling ("a'leumettik").
_INNER_MARK = re.compile(r"(?<=\w)['’ʼ`´ʹ](?=\w)")


def normalise(text: str) -> str:
    """Give the skeleton of a text: lower-case Latin words and digits, one space between.

    The wrong keyboard layout is put right first. Two texts with the same skeleton count as the same words.
    """
    return " ".join(skeleton_words(text))


def skeleton_words(text: str) -> list[str]:
    """Give the skeleton of each word of a text, in order; numbers stay as typed."""
    return [word for token in tokens(fix_layout(text)) if (word := fold(token))]


def tokens(text: str) -> Iterator[str]:
    """Give the words and numbers of a text in lower case, without marks."""
    lowered = _INNER_MARK.sub("", unicodedata.normalize("NFC", text).lower())
    return (match.group() for match in _TOKEN.finditer(lowered))


def fold(word: str) -> str:
    """Fold one lower-case word to its skeleton."""
    if word[0].isdigit():
        return word
    latin = "".join(CYRILLIC.get(letter, letter) for letter in word) if _CYRILLIC_LETTER.search(word) else word
    folded = _LATIN_UNIT.sub(lambda match: LATIN[match.group()], latin)
    return _LETTERS_OF_ONE_KIND.sub(r"\1", folded)


# --- the wrong keyboard layout ----------------------------------------------------------------------------------

_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = dict(zip(_KEYS, "йцукенгшщзхъфывапролджэячсмитьбюё", strict=True))
# The Kazakh layout has its own letters on the row of digits.
_KAZAKH_DIGITS = dict(zip("234589-=0", "әіңғүұөһқ", strict=True))
_KAZAKH = {**_RUSSIAN, **_KAZAKH_DIGITS}
_TO_LATIN = {cyrillic: key for key, cyrillic in _RUSSIAN.items() if key.isalpha()}

# The pairs of letters that make up 95 % of running text (Russian and Kazakh; English and both in Latin letters), by
# which a reading is judged; counted on the phrases.
_CYRILLIC_PAIRS = frozenset(
    """ен ал на ла ер ан ра та де да ет ст ка по ме не ат то ре те ол ма от ай ли ас ар ба ко ке ос но ес ть ам за ле
    ем ек қа ни ты ын од пр ро ит бе ак го бо пе сы ны ды ей ға ор со ов ел он ад ва ил аз ед нд до во ін се ша жа
    ти ді ль ин си мы ом об ге ри ым ие ск ся ту са ог сп мо ди ім ег тр лы же ыс ве ис ой аб ып ав че ті ақ ят хо
    пл ку ыр им ыл ше ло уд ки чт йд ры лд мн ру ап нс ия сл чи му ми кт вы ағ би ож ыз оп рм ок лу рт га ая нт еп
    нн па нш оч ау ня ір кр ут пи жи шы ус ші ый уж рд ез рі сі фо ум ұр ид йт вк тв аю тк тн кі ае из дн ик аж өл
    ық мі бі ні ың бы ду ча ну ое бр уч гр тө мд ви тт тс сс ьк қы кө бу ғы йы дв зе ца эт ля із қш см еш лі қт ьн
    ің еб жо аг ир ги ах зд йн аш еу су қо мс уг гд ив кү нк жұ оқ ұм нь ии жн сь ые ур іс рн вс жд ши оз іл тя ря
    уп тұ ют пт ев ік зн ци ию үй сн чн ую рс яц жы це ығ ио ач ул ха іп их тү ще уш иц лм сч зы рг гі йм нв ои ух
    ий иш лғ шл оф дл дц ош др жу лс уы оц пп зо ич үш үс ых мь лг әр ип ял шк уғ йе яч ьс ох рь ву йл әл вт зр өр
    уі рл мл яб рш тп сқ йі чу гу ыв вл ык рк рж яв ьг лт еж рғ ьш зі ең пя пу св ее нг ян кш өм чк жү иа өз оя өт
    ун еч вз йс зв лю иб әк вр рв кл вя ңі ям цо гл""".split()  # noqa: SIM905  (a table reads better as text)
)
_LATIN_PAIRS = frozenset(
    """th an er on he in re en at or is nt ha me it st al te ne ar ed to wh fo as nd ho ou ti es ta ve my ca pe si ow
    ns ce pa ng se il om hi do ro ay le co ch ea mo de ge io la ra lo ll us li be et di ot no of sh ma ur wi da am
    nc ic ba ai un ri sa ly id pl ld rs wa so ke ec em ol ey ss fi ir el mi ut fr im ee bo rt ka os tu ap av iv ab
    ye ad wo ty ts su ym ag if ki ia go um bi ci na we tr gr ac gi ys ry eg ni rd ak ie oc ny sp ga rk yo pr op ul
    oo ef pp ig dy mp bu fu ct ek vi ei rn gh po oe au rm fa ep by up ov mu ob ms fe sy ue yn qa od ug ok uc sm oy
    ev ht az dr ck ds rr ex ft bl qu tt af cu sk rg pt za ff ib ip hs br ua ko nu hu aq ja nk ud jo ew hy ju ru mb
    wr du tw ku iz gn ks ya ze ph pi hl""".split()  # noqa: SIM905
)
_LAYOUT_WORD = re.compile(r"[A-Za-z\[\];',.`0-9=-]+")
_MIN_LETTERS = 4
_AROUND = '.,;!?:()"«»'
# At the beginning of a word; one digit may be a Kazakh letter, and "09" begins many Kazakh words ("құжат").
_NUMBER = re.compile(r"(?!09)\d{2,}-?|\d-")
_BEFORE_YU = "ауеяи"


def fix_layout(text: str) -> str:
    """Give a text as it was meant when it was typed on the wrong keyboard layout, else the text itself.

    "gtycbz" becomes "пенсия", "ptqytnf0s" "зейнетақы" (Kazakh layout), "руддщ" "hello". The decision is for the
    whole text, by how usual its pairs of letters are in either reading.
    """
    letters = [letter for letter in text.lower() if letter.isalpha()]
    if len(letters) < _MIN_LETTERS:
        return text
    if not _CYRILLIC_LETTER.search(text):
        return _as_cyrillic(text)
    if all(letter in _TO_LATIN or letter in "хъжэбюё" for letter in letters):
        return _as_latin(text)
    return text


def _as_cyrillic(text: str) -> str:
    lowered = text.lower()
    # A hyphen is a letter of Kazakh and none of Russian: the reading with more usual pairs counts.
    readings = (_retyped(lowered, keys) for keys in (_RUSSIAN, _KAZAKH))
    meant = max(readings, key=lambda reading: (_usualness(reading, _CYRILLIC_PAIRS), -sum(map(str.isdigit, reading))))
    if _usualness(meant, _CYRILLIC_PAIRS) > _usualness(lowered, _LATIN_PAIRS) + 0.25:
        return meant
    return text


def _retyped(text: str, keys: dict[str, str]) -> str:
    return _LAYOUT_WORD.sub(lambda match: _retyped_word(match.group(), keys), text)


def _retyped_word(word: str, keys: dict[str, str]) -> str:
    number = _NUMBER.match(word)
    begin = number.end() if number else 0
    core = word[begin:].rstrip(".,;")
    if not any(letter.isalpha() for letter in core):
        return word
    meant = word[:begin] + "".join(keys.get(key, key) for key in core)
    marks = word[begin + len(core) :]
    # At the end of a word a semicolon is hardly ever meant, and a full stop seldom after these vowels.
    if marks[:1] == ";" or (marks[:1] == "." and meant[-1] in _BEFORE_YU):
        return meant + _RUSSIAN[marks[0]] + marks[1:]
    return meant + marks


def _as_latin(text: str) -> str:
    meant = "".join(_TO_LATIN.get(letter, letter) for letter in text.lower())
    if _usualness(meant, _LATIN_PAIRS) > _usualness(text.lower(), _CYRILLIC_PAIRS) + 0.45:
        return meant
    return text


def _usualness(text: str, pairs: frozenset[str]) -> float:
    """The share of letter pairs of a text that are among the usual ones; a digit or mark within a word is unusual."""
    words = [word.strip(_AROUND) for word in text.split() if any(letter.isalpha() for letter in word)]
    seen = [first + second for word in words for first, second in pairwise(word)]
    return sum(pair in pairs for pair in seen) / len(seen) if seen else 0.0
