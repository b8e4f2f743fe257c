"""The words by which a page's furniture is known: lists of other articles, buttons, notices, captions of pictures.

In English and Spanish, general on purpose: no rule is for one publisher. Each is about a whole line of a text.
"""

import re

# A line that opens a list of other articles, forms or buttons, alone on its line.
_LIST_HEADS = (
    r"(?:read|see|watch|listen) (?:more|also|next|on)",
    r"more (?:on|from|stories|coverage|news)\b.{0,40}",
    r"related(?: (?:articles?|stories|posts?|content|topics?|coverage|links?|reading|news))?",
    r"further reading|keep reading|up next|in this (?:article|series)",
    r"(?:you )?(?:may|might) also (?:like|be interested in)",
    r"recommended(?: (?:for you|reading|articles|stories))?|editor['’]?s['’]? picks",
    r"(?:most|lo más) (?:read|popular|viewed|leído|visto)|trending(?: now)?|popular (?:now|posts)",
    r"latest (?:news|posts|stories)",
    r"share(?: (?:this|on|via)\b.{0,30})?|follow us(?: on\b.{0,30})?|tags|filed under",
    r"(?:leer|ver|lea|vea|lee) (?:más|también|además)|te puede interesar",  # codespell:ignore te
    r"(?:noticias|artículos|notas|contenidos?) relacionad[ao]s?|relacionad[ao]s",
    r"comparti?[re](?: en\b.{0,30})?|síguenos(?: en\b.{0,30})?|etiquetas",
)
# What opens a line of furniture that may be a sentence.
_NOTICES = (
    r"(?:read|see|watch) (?:more|also|next) ?[:»>|]",
    r"(?:lea|vea|ver|leer|lee) (?:también|más|además) ?[:»>|]",
    r"related(?: \w+)? ?:|tags? ?:|filed under\b",
    r"click here\b|tap here\b",
    r"©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)",
    r".{0,120}\b(?:all rights reserved|todos los derechos reservados)\b",
    r"(?:please )?subscribe (?:to|now|today)\b|suscr[ií]b(?:ete|ase|e) (?:a|al|ahora|hoy)\b",
    r"sign up (?:for|to|here|now)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|updates|alerts)\b",
    r"(?:we|this (?:web ?)?site|our (?:web ?)?site|este sitio(?: web)?)\b.{0,60}\bcookies\b",
    r"by (?:continuing|using|clicking|browsing)\b.{0,80}\byou (?:agree|accept|consent)\b",
    r"(?:support|donate to) our (?:work|journalism|newsroom)\b",
)
# What is furniture only when hardly anything follows it.
_BUTTONS = (
    r"share this\b.*|skip to\b.*|jump to\b.*|back to top|print this\b.*|download (?:the )?pdf",
    r"sign (?:in|up)\b.*|log in\b.*|follow us\b.*|join our\b.*|subscribe\b.*|suscr[ií]bete\b.*",
    r"donate(?: (?:now|today|here))?",
    r"advertisement|publicidad|sponsored(?: content)?|supported by|powered by\b.*",
    r"accept (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy policy",
    r"terms (?:of (?:use|service)|and conditions)",
    r"\d+ (?:min|mins|minutes?|minutos) (?:read|de lectura)|share|comments?(?: \(\d+\))?|compartir",
)
_CAPTIONS = (
    r"(?:photo(?:graph)?|image|picture|video|credit|caption)s? ?(?::|/|\||by\b|courtesy\b)",
    r"(?:foto(?:grafía)?s?|imagen|imágenes|crédito|vídeo) ?(?::|/|\||de\b|por\b)",  # codespell:ignore foto
    r"\((?:photo|image|foto|imagen)\b",  # codespell:ignore foto
    r"(?:figure|fig\.|figura|table|tabla|map|mapa|chart|gráfico) ?\d+ ?[.:–—|-]",
    r".{10,400}\((?:AP|AFP|EFE|Reuters|Getty)\b[^)]{0,60}\)$",
    r".{10,400}(?:Getty Images|AP Photo|/AFP|/Reuters|/AP)[^.]{0,40}$",
)
_NOTICE_WORDS, _BUTTON_WORDS, _CAPTION_WORDS = 45, 7, 90


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_LIST_HEAD, _NOTICE, _BUTTON, _CAPTION = (_any(p) for p in (_LIST_HEADS, _NOTICES, _BUTTONS, _CAPTIONS))


def opens_list(line: str) -> bool:
    """Whether a line announces other articles, forms or buttons, and is nothing else.

    >>> opens_list("Read more:"), opens_list("Leer más"), opens_list("Read more of it tomorrow.")
    (True, True, False)
    """
    return bool(_LIST_HEAD.fullmatch(_folded(line).rstrip(":.…»> ")))


def is_furniture(line: str) -> bool:
    """Whether a line is of the page or its publisher, not of the text.

    >>> is_furniture("© 2025 The Paper"), is_furniture("By using the Act, the government removed them.")
    (True, False)
    """
    words = _folded(line)
    count = words.count(" ") + 1
    is_notice = count <= _NOTICE_WORDS and _NOTICE.match(words)
    return bool(is_notice or (count <= _BUTTON_WORDS and _BUTTON.fullmatch(words.rstrip(" .!:"))))


def is_caption(line: str) -> bool:
    """Whether a line describes a picture or a figure.

    >>> is_caption("Photo: a cell in the prison"), is_caption("Photographs were taken.")
    (True, False)
    """
    words = _folded(line)
    return words.count(" ") < _CAPTION_WORDS and bool(_CAPTION.match(words))


def _folded(line: str) -> str:
    return " ".join(line.split())
