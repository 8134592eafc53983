"""A graph as GraphML, which networkx, igraph, Gephi and yEd read.

Source:
    Brandes, Eiglsperger, Herman, Himsolt and Marshall. GraphML progress report. GD 2001.
"""

from collections.abc import Iterable

from lxml import etree

from stemma.report.exchange.values import Object
from stemma.report.exchange.xml_text import fit

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES = {bool: "boolean", int: "int", float: "double", str: "string"}


def written(nodes: Iterable[Object], edges: Iterable[Object]) -> str:
    """The graph as XML; edges are directed, and several may join the same two nodes.

    Args:
        nodes: Each with `id`, and what else is to be said of it.
        edges: Each with `id`, `source`, `target`, likewise.

    Empty values are left out; a value is a text, a number or a truth.
    """
    nodes, edges = list(nodes), list(edges)
    root = etree.Element("graphml", nsmap={None: NAMESPACE})
    for kind, things in (("node", nodes), ("edge", edges)):
        for name, type in _names(things):
            etree.SubElement(
                root,
                "key",
                {"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": type},
            )
    graph = etree.SubElement(root, "graph", id="graph", edgedefault="directed")
    for kind, things in (("node", nodes), ("edge", edges)):
        for thing in things:
            ends = {name: fit(thing[name]) for name in ENDS if name in thing}
            element = etree.SubElement(graph, kind, ends)
            for name, value in thing.items():
                if name not in ENDS and value not in ("", None):
                    etree.SubElement(element, "data", key=f"{kind}-{name}").text = _text(value)
    etree.indent(root)
    text: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


ENDS = ("id", "source", "target")


def _names(things: list[Object]) -> list[tuple[str, str]]:
    """The name and type of each attribute that any of the things has, in order."""
    types = {
        name: TYPES[type(value)]
        for thing in reversed(things)
        for name, value in thing.items()
        if value not in ("", None)
    }
    return sorted((name, type) for name, type in types.items() if name not in ENDS)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else fit(str(value))
