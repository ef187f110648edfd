"""What a block of news furniture says of itself, wherever it stands: one test a kind.

Every test looks at the words of one short block and is narrow on purpose: a sentence of the body
taken for furniture would be lost to the analysis, furniture taken for a sentence only costs a
little noise. Where a block stands is weighed in `layout`.
"""

from __future__ import annotations

import re

from framing.intake.dates import find_date, is_only_date

_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|[A-Z]{2,})"
_PARTICLE = r"(?:al|bin|da|de|del|della|den|der|di|dos|el|la|le|ten|van|von|y|and|&)"
_FULL_NAME = rf"{_NAME}(?:,?\s+(?:{_PARTICLE}\s+)*{_NAME}){{1,3}}"
_ROLE = (
    r"(?i:(?:staff|senior|chief|special|political|diplomatic|foreign|business|science|health)?\s*"
    r"(?:staff|reporters?|correspondents?|editors?|writers?|bureau|columnist|contributors?|"
    r"producer|journalist))"
)
_NOT_A_NAME = re.compile(
    r"(?:the|this|that|a|an|now|then|noon|midnight|law|default|contrast|comparison|\d+"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b",
    re.I,
)
_BY = re.compile(r"(?:written\s+|reported\s+|story\s+)?by:?\s+(?=\S)", re.I)
_BY_WORD = re.compile(rf"(?:{_NAME}|{_PARTICLE}|in|of|for|at|the|with|[|/–—•·-]|\d[\d:.,]*)[,;.]?")
_NAME_AND_ROLE = re.compile(
    rf"{_FULL_NAME}(?:\s+and\s+{_FULL_NAME})?\s*[,|•·–—-]\s*(?:{_NAME}\s+){{0,3}}{_ROLE}"
    rf"(?:\s+(?:in|at|for|of)\s+{_NAME}(?:\s+{_NAME}){{0,3}})?\.?"
)
_STAFF = re.compile(
    r"[([]?\s*(?:[-–—]{0,2}\s*(?:additional\s+)?(?:reporting|editing|writing|compiled|translated)\s+(?:by|from)\s+"
    rf"[A-Z].{{2,240}}|{_FULL_NAME}(?:,?\s+(?:and\s+)?{_FULL_NAME}){{0,5}}(?:\s+in\s+{_NAME}(?:\s+{_NAME})?)?"
    r"\s+(?:also\s+)?contributed\s+(?:reporting|research|to\s+this\s+(?:report|story|article))\b.{0,60})",
    re.S,
)
_BARE_NAME = re.compile(
    rf"{_NAME}(?:\s+(?:{_PARTICLE}\s+)*{_NAME}){{1,2}}(?:\s+and\s+{_FULL_NAME})?"
)

_PUBLISHED = re.compile(
    r"(?:first\s+|last\s+|originally\s+)?(?:published|updated|posted|modified|issued|created|"
    r"publication\s+date|date)(?:\s+(?:on|at|date|time))?\s*[:|–—-]?\s*",
    re.I,
)
_AGO = re.compile(r"(?:\d+|an?)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s+ago\.?", re.I)

_CREDIT_WORD = (
    r"(?i:(?:(?:file|cover|handout|courtesy|archive)\s+)?(?:photos?|images?|pictures?|photographs?|"
    r"illustrations?|graphics?|caption|credits?|video|vcg|footage))"
)
_CAPTION_START = re.compile(
    rf"[([]?\s*(?:{_CREDIT_WORD}(?:\s+(?:credits?|source|courtesy))?\s*[:：|]|"
    r"(?:this\s+)?(?:file|handout|undated|archive)\s+(?:photo|image|picture|photograph)\b|"
    r"(?:photo|image|picture|photograph|illustration|graphic)s?\s+(?:by|courtesy\s+of|via)\s+[A-Z@]|"
    r"©\s*(?:afp|ap|reuters|epa|getty|xinhua)\b)",
    re.I,
)
_AGENCY = (
    r"(?:Getty(?:\s+Images)?|AFP|AP(?:\s+Photo)?|Reuters|REUTERS|EPA|Xinhua|Shutterstock|Alamy|VCG"
    r"|iStock|Unsplash)"
)
_CREDIT_END = re.compile(
    rf"(?:[(\[]\s*{_CREDIT_WORD}\s*(?:by|:)[^)\]]{{1,60}}[)\]]"
    rf"|[(\[][^()\[\]]{{0,60}}(?:/\s*{_AGENCY}\b|\b{_AGENCY}\s*/|\b(?:AP\s+Photo|Getty)\b)"
    r"[^()\[\]]{0,40}[)\]]"
    rf"|\b{_CREDIT_WORD}\s*:\s*[^.]{{2,60}}|\b{_AGENCY}/[\w. -]{{2,40}}"
    rf"|[/|©]\s*{_AGENCY}|\bvia\s+{_AGENCY}|[.—–-]\s+Getty\s+Images"
    r"|[;,(]\s*(?:from\s+file|file\s+(?:photo|image|picture))(?:,?\s+\d{4})?\)?)\.?",
)
_CREDIT_ALONE = re.compile(
    rf"(?:[\w.’' -]{{2,40}}[/|]\s*)?{_AGENCY}(?:\s*[/|]\s*[\w.’' -]{{2,40}}){{0,3}}\.?"
)

_HEADING = re.compile(
    r"""(?x)
      sources? | references | external\ links | see\ also | read\ (?:next|more) | tags | topics
    | related(?:\ (?:news|articles|stories|topics|content|links))?
    | more\ (?:stories|news|on\ this\ (?:story|topic)|from\ this\ section)
    | most\ (?:read|popular|viewed) | trending(?:\ now)? | recommended(?:\ for\ you)?
    | you\ (?:may|might)\ also\ like | latest\ news | top\ stories | comments
    | editor(?:s'|'s)\ picks
    """
)
_ALONE = re.compile(
    r"""(?x)
      ads? | advertis(?:ement|ing) | sponsored(?:\ content)? | promoted | skip\ advertisement
    | share(?:\ (?:this|article|story|this\ (?:article|story)))? | print | e-?mail | tweet | save
    | bookmark | facebook | twitter | x | whatsapp | linkedin | reddit | telegram | pinterest
    | copy\ link | listen | menu | search | home | log\ ?in | sign\ (?:in|up) | register
    | subscribe(?:\ now)? | follow(?:\ us)? | newsletters? | loading | close | accept(?:\ all)? | ok
    | next | previous | (?:back\ to\ )?top | read\ in\ app | gift\ this\ article
    | (?:article|story)\ continues\ (?:below|after)(?:\ (?:this\ )?advertisement)?
    | continue\ reading(?:\ below)? | abstract | full\ text | ends? | the\ end
    | listen\ to\ this\ article | (?:view|show|leave\ a|post\ a|no|0)\ comments?
    | click\ to\ (?:expand|enlarge) | view\ gallery | live(?:\ updates)?
    """
)
_LABEL = re.compile(
    r"(?:read\s+(?:more|also|next|the\s+full\s+story)|also\s+read|see\s+also|related(?:\s+\w+)?|"
    r"more\s+(?:on|from)\s+(?:this|\w+)|watch(?:\s+(?:live|now|more|also))?|listen|tags?|topics?|"
    r"filed\s+under|keywords?|categor(?:y|ies)|sections?|don['’]t\s+miss|recommended|must\s+read)\s*[:|»→]",
    re.I,
)
_CALL = re.compile(
    r"(?:share\s+(?:this|on|via)\b|follow\s+(?:us|him|her|them|\w+)\s+on\s+(?:twitter|x|facebook|"
    r"instagram|linkedin|telegram|youtube|whatsapp)|sign\s+up\s+(?:for|to|here)|subscribe\s+(?:to|for|now|"
    r"here|today)|click\s+(?:here|on\s+the)|join\s+(?:our|the\s+conversation)|download\s+(?:our|the)\s+\w*"
    r"\s*app|get\s+(?:our|the\s+latest|the\s+day's)|skip\s+(?:to|past)\b|we\s+use\s+cookies|"
    r"this\s+(?:site|website)\s+uses\s+cookies|by\s+(?:clicking|continuing)\b|support\s+our\s+"
    r"(?:journalism|work)|have\s+a\s+(?:news\s+)?tip|contact\s+us|enter\s+your\s+e?-?mail|"
    r"already\s+a\s+subscriber|create\s+a\s+free\s+account|like\s+us\s+on\s+facebook|"
    r"read\s+(?:the\s+(?:rest|full)|more)\b.{0,20}\bhere|jump\s+to|go\s+to\s+comments)",
    re.I,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)\s*\d|copyright\b[\s:©(c)]*(?:\d{4}|by\b|the\s)).{0,200}"
    r"|.{0,120}\ball\s+rights\s+reserved\b.{0,80}"
    r"|this\s+(?:article|story|piece|report)\s+(?:was\s+)?(?:first|originally)\s+"
    r"(?:published|appeared|posted)\b.{0,160}"
    r"|republished\s+(?:with\s+permission|from|under)\b.{0,160}",
    re.I | re.S,
)
_FOLLOW_AUTHOR = re.compile(
    r"\b[Ff]ollow\s+(?:him|her|them|me|[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+on\s+"
    r"(?:Twitter|X|Facebook|Instagram|Bluesky)\b"
)
_READING_TIME = re.compile(
    r"(?:reading\s+time:?\s*)?\d{1,3}[\s-]min(?:ute)?s?(?:\s+(?:read|listen))?|\d[\d,.]*[KkMm]?\s+"
    r"(?:shares?|comments?|views?|likes?)",
    re.I,
)
_RULE = re.compile(r"[\W_]+|[-–—*#\s]*30[-–—*#\s]*|\W*\bends?\b\W*")
_TRIM = " \t\n\xa0.:…»›→>|[](){}<*-–—"


def is_heading_of_links(text: str) -> bool:
    """Whether it heads a list of sources or of other articles."""
    return _HEADING.fullmatch(_plain(text)) is not None


def is_furniture(text: str) -> bool:
    """Whether it belongs to the page, not to the article: share, subscribe, copyright, rules."""
    if len(text) > 320:
        return False
    plain = _plain(text)
    if _ALONE.fullmatch(plain) or _HEADING.fullmatch(plain) or _RULE.fullmatch(text):
        return True
    words = len(text.split())
    if words > 45 or text[0] in "\"'“‘":
        return False
    if _RIGHTS.fullmatch(text) or _READING_TIME.fullmatch(text):
        return True
    if _FOLLOW_AUTHOR.search(text):
        return True
    return words <= 25 and (_LABEL.match(text) or _CALL.match(text)) is not None


def is_caption(text: str) -> bool:
    """Whether it is the legend or the credit of a picture."""
    if len(text) > 500 or len(text.split()) > 80:
        return False
    if _CREDIT_ALONE.fullmatch(text) or _CAPTION_START.match(text):
        return True
    tail = text[-110:]
    return any(match.end() == len(tail) for match in _CREDIT_END.finditer(tail))


def is_published(text: str) -> bool:
    """Whether it says when the article was published or updated, and nothing else."""
    if len(text) > 200 or len(text.split()) > 20:
        return False
    if is_only_date(text):
        return True
    label = _PUBLISHED.match(text)
    if label is None or label.end() == 0:
        return False
    rest = text[label.end() :]
    halves = _PUBLISHED.split(rest)
    return all(
        is_only_date(half) or _AGO.fullmatch(half.strip(" |•·,")) is not None
        for half in halves
        if half.strip(" |•·,()")
    ) and bool(rest.strip())


def is_update(text: str) -> bool:
    """Whether a published line speaks of a later change rather than of the first publication."""
    return re.match(r"(?:last\s+)?(?:updated|modified)", text, re.I) is not None


def author(text: str) -> str | None:
    """The writer's name and what follows it if `text` is a byline, without "By"; else None."""
    if len(text) > 160 or len(text.split()) > 20:
        return None
    by = _BY.match(text)
    if by is not None and not _NOT_A_NAME.match(text, by.end()):
        words = text[by.end() :].split()
        if words[0][0].isupper() and all(_BY_WORD.fullmatch(word) for word in words):
            return " ".join(words).rstrip(".,;")
    if _NAME_AND_ROLE.fullmatch(text):
        return " ".join(text.split()).rstrip(".")
    return None


def is_bare_name(text: str) -> bool:
    """Whether it is two to three capitalised words, as the name of a writer on its own line."""
    return len(text) <= 60 and _BARE_NAME.fullmatch(text) is not None


def is_staff_line(text: str) -> bool:
    """Whether it names who reported, edited or contributed, as at the end of agency copy."""
    return len(text) <= 320 and _STAFF.fullmatch(text) is not None


def date_in(text: str) -> str | None:
    """The date that a published line or a byline gives, as ISO."""
    return find_date(text)


def _plain(text: str) -> str:
    return " ".join(text.strip(_TRIM).casefold().replace("’", "'").split())
