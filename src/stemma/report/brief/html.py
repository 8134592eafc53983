"""Write the brief as one HTML file that needs nothing else and runs nothing."""

from markupsafe import Markup

from stemma.report import words
from stemma.report.brief.page import READING, Brief, Cite, Named, Note
from stemma.report.html import environment, policy, template_file


def render(brief: Brief) -> str:
    """The whole file as text."""
    style = template_file("brief.css")
    templates = environment()
    templates.filters["note"] = _note
    return templates.get_template("brief.html.j2").render(
        policy=policy(style), style=Markup(style), brief=brief, words=words, reading=READING
    )


def _note(note: Note, page: int) -> Markup:
    """A note with its numbers as links to the sources of its page."""
    return Markup("").join(_part(part, page) for part in note)


def _part(part: str | Cite | Named, page: int) -> Markup:
    match part:
        case Cite(number):
            link = Markup('<a class="cite" href="#s{0}-{1}">[{1}]</a>')
            return link.format(page, number)
        case Named(text):
            return Markup('<span class="name">{}</span>').format(text)
        case str():
            return Markup("{}").format(part)
