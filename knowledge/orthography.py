"""One skeleton for all spellings of a word, so that "зейнетақы", "зейнетакы" and "zeinetaqy" meet.

People write Kazakh with and without its own letters, in three Latin alphabets and in chat spelling, Russian in
Latin letters, and both on the wrong keyboard layout. `normalise` folds all of that to one Latin skeleton. It needs
nothing but the standard library and runs on Python 3.10 too: the language model's environment imports it.
"""

import re
import unicodedata
from collections.abc import Iterator

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

# The commonest pairs of letters, by which a reading is judged. Counted on Russian, Kazakh and English running text.
_CYRILLIC_PAIRS = frozenset(
    """ст но то на ен ов ни ра во ко ро по ре ор ка ло ал пр ла ан го ли ос ет не ер ть та от ва те ны ва ол
    ий ит да за де ве ел ри нн ме ся ис об ом ес ль им ат ем на ас ав ин ог мо ти ки пе со вы тс ле чт же ие
    сі ар ры қа да де ын ің ға ге ты бі ба ай ға ақ ша кө ке жа ды нд лы сы ла ле тт ау ыр ық ім ең ұм жұ ыс үй
    ді бо ол ім шы қт ст мә ер ме ед ек зе йн ей та тө ну ам ат ан ап аш ад ог за бы мы ми му мн ну оч по па пу
    пе пи пл ги гд ди до др ду ез ех жд жи зн зо иг ид ик ил ир их ич ка кл кт ку лу лю ма мн од оз ой оп от ож
    ош рт ру рь са св се си ск сл см сн сп ср су сч та тр ту ты уб уг уд уж ул ун ус ут уч хо ча че ши щи ый эт
    як ям ят ая ою ую юс ье ья ні сн іп кі жә әл әр өм өз үш ұқ ығ ың ін ір ік де қо қы ақ алу""".split()  # noqa: SIM905  (a table reads better as text)
)
_LATIN_PAIRS = frozenset(
    """th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar
    ve ra ld ur om me ne ri ro li co io ic ll be ho wh ow mu ch ma ca ta da ay ai ei ey qa qy ga gy zh ju um ys
    ys ty ny la al lu ba al el il ol ul am em im om um ar er ir or ur az ez iz oz uz ak ek ik ok uk aq yq sh sy
    ke ki ka ko ku bo bi bu do di du go gi gu no ni nu po pe pa pi pu so su wa we wi wo ya ye yo yu fo fi pr br
    ss ee oo ly my do ge ac ad af ag ap av aw bl by ce cl cr ct cu dr ds ef em ep ev ex fa fe fr ft gh gr hu ia
    id ie if ig im ir iv ke kn lp ls lt mb mi mo mp na nc ns oc od oi ol op os ot ov pl po pt qu rc rd rk rm rn
    rs rt ru ry sc sp ss su tr ts tt tu ty ua ub ud ue ug ui un up us ut ov ye""".split()  # noqa: SIM905
)
_LAYOUT_WORD = re.compile(r"[A-Za-z\[\];',.`0-9=-]+")
_MIN_LETTERS = 4


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
    meant = _LAYOUT_WORD.sub(_retype, text.lower())
    if _usualness(meant, _CYRILLIC_PAIRS) > _usualness(text.lower(), _LATIN_PAIRS) + 0.25:
        return meant
    return text


def _retype(match: re.Match[str]) -> str:
    word = match.group()
    if not any(letter.isalpha() for letter in word):
        return word
    core = word.rstrip(".,;")
    # A mark at the end of a word is a letter only where the word would otherwise be none; digits are letters only
    # beside letters (the Kazakh row).
    return "".join(_KAZAKH.get(key, key) for key in core) + word[len(core) :]


def _as_latin(text: str) -> str:
    meant = "".join(_TO_LATIN.get(letter, letter) for letter in text.lower())
    if _usualness(meant, _LATIN_PAIRS) > _usualness(text.lower(), _CYRILLIC_PAIRS) + 0.45:
        return meant
    return text


def _usualness(text: str, pairs: frozenset[str]) -> float:
    """The share of letter pairs of a text that are among the usual ones."""
    seen = [word[i : i + 2] for word in _TOKEN.findall(text) for i in range(len(word) - 1) if word.isalpha()]
    return sum(pair in pairs for pair in seen) / len(seen) if seen else 0.0
