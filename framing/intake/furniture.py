"""Furniture: what belongs to the page and not to the article.

Buttons, calls to subscribe, links to other articles, rights, rules between sections, the labels of
press databases. Each test is narrow on purpose: a sentence of the body taken for furniture would be
lost to the analysis, furniture taken for a sentence only costs a little noise.
"""

from __future__ import annotations

import re

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
    | body | classification | end\ of\ document
    """
)
_LABEL = re.compile(
    r"(?:read\s+(?:more|also|next|the\s+full\s+story)|also\s+read|see\s+also|related(?:\s+\w+)?|"
    r"more\s+(?:on|from)\s+\w+|watch(?:\s+(?:live|now|more|also))?|listen|tags?|topics?|"
    r"filed\s+under|keywords?|categor(?:y|ies)|sections?|don['’]t\s+miss|recommended|must\s+read|"
    r"load-date|publication-type|document-type|journal\s+code)\s*[:|»→]"
    r"|related\s+(?:article|story|video)\s+(?=[\"'“‘]?(?-i:[A-Z]))(?!.*\.$)"
    r"|length:\s*\d+\s+words|language:\s*\w+$",
    re.I,
)
_CALL = re.compile(
    r"""(?ix)
      share\s+(?:this\s+(?:article|story|page|post)|(?:on|via)\s+\w+$)
    | follow\s+(?:us|him|her|them|\w+)\s+on\s+
      (?:twitter|x|facebook|instagram|linkedin|telegram|youtube|whatsapp)\b
    | sign\s+up\s+(?:for|to|here) | subscribe\s+(?:to|for|now|here|today)
    | click\s+(?:here|on\s+the|to\s+get\s+the\s+(?:\w+\s+){1,3}app\b)
    | join\s+(?:our\s+(?:newsletter|channel|community)|the\s+conversation)
    | download\s+(?:our|the)\s+(?:\w+\s+)?app | get\s+(?:our\s+\w+|the\s+latest|the\s+day's)
    | skip\s+(?:to|past)\b | jump\s+to\s+(?:comments|content|navigation) | go\s+to\s+comments
    | we\s+use\s+cookies | this\s+(?:site|website)\s+uses\s+cookies
    | by\s+(?:clicking|continuing)\b.{0,60}\byou\b | support\s+our\s+(?:journalism|work)
    | have\s+a\s+(?:news\s+)?tip | contact\s+us
    | contact\s+the\s+(?:writers?|reporters?|authors?|editors?)\s+(?:at|on|via)\b
    | enter\s+your\s+e?-?mail | already\s+a\s+subscriber
    | create\s+a\s+free\s+account | like\s+us\s+on\s+facebook
    | read\s+(?:the\s+(?:rest|full)|more)\b.{0,20}\bhere
    """
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
_COUNT = re.compile(
    r"(?:reading\s+time:?\s*)?\d{1,3}[\s-]min(?:ute)?s?(?:\s+(?:read|listen))?|\d[\d,.]*[KkMm]?\s+"
    r"(?:shares?|comments?|views?|likes?)",
    re.I,
)
_RULE = re.compile(r"[\W_]+|[-–—*#\s]*30[-–—*#\s]*|\W*\bends?\b\W*")
_AROUND = " \t\n\xa0.:…»›→>|[](){}<*-–—"


def is_heading_of_links(text: str) -> bool:
    """Whether it heads a list of sources or of other articles."""
    return _HEADING.fullmatch(_plain(text)) is not None


def is_furniture(text: str) -> bool:
    """Whether it belongs to the page, not to the article."""
    if len(text) > 320:
        return False
    plain = _plain(text)
    if _ALONE.fullmatch(plain) or _HEADING.fullmatch(plain) or _RULE.fullmatch(text):
        return True
    words = len(text.split())
    if words > 45 or text[0] in "\"'“‘":
        return False
    if _RIGHTS.fullmatch(text) or _COUNT.fullmatch(text) or _FOLLOW_AUTHOR.search(text):
        return True
    return words <= 25 and (_LABEL.match(text) or _CALL.match(text)) is not None


def _plain(text: str) -> str:
    return " ".join(text.strip(_AROUND).casefold().replace("’", "'").split())
