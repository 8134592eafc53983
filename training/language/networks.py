"""The networks that read sentences: a large one that teaches and a small one that ships."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AutoModel, BertModel

from stemma.text.labels import NAMES, POS, RELATIONS, TAGS
from stemma.text.shapes import CASES
from stemma.text.wordpiece import MODELS
from training.language.chains import FAR, Chain

MPNET_SHIFT = 4
"""MPNet has the word pieces of BERT, four places on, and marks of its own."""
MPNET_MARKS = ((0, 1), (101, 0), (102, 2))
"""Padding, start and end: place in BERT's vocabulary, and in MPNet's."""


@dataclass
class Scores:
    """What a network says of a batch. Every tensor begins with (n_examples, n_tokens)."""

    pos: Tensor
    tags: Tensor
    names: Tensor
    starts: Tensor
    arcs: Tensor
    """Score of each token as head; the token itself where it is a root."""
    head: Tensor
    dependent: Tensor
    """Halves of the scores of the relations, see `Reader.relations`."""


class Reader(nn.Module):
    """Everything that is read off the vector of a token and its context."""

    def __init__(self, width: int, arc: int, relation: int, dropout: float) -> None:
        super().__init__()
        self.sizes = [len(POS), len(TAGS), len(NAMES), 1]
        self.labels = nn.Linear(width, sum(self.sizes))
        self.halves = nn.Linear(width, 2 * arc + 2 * relation)
        self.bilinear = nn.Linear(arc, arc, bias=False)
        self.rootward = nn.Linear(arc, 1, bias=False)
        self.product = nn.Linear(relation, len(RELATIONS))
        self.sum = nn.Linear(relation, len(RELATIONS), bias=False)
        self.chain = Chain(NAMES)
        self.dropout = nn.Dropout(dropout)
        self.arc, self.relation = arc, relation

    def forward(self, hidden: Tensor, sentence: Tensor) -> Scores:
        hidden = self.dropout(hidden)
        pos, tags, names, starts = self.labels(hidden).split(self.sizes, -1)
        halves = self.dropout(F.relu(self.halves(hidden)))
        dependent, head, mine, its = halves.split(
            [self.arc, self.arc, self.relation, self.relation], -1
        )
        arcs = self.bilinear(dependent) @ head.transpose(1, 2) + self.rootward(head).transpose(1, 2)
        apart = sentence.unsqueeze(1) != sentence.unsqueeze(2)
        return Scores(pos, tags, names, starts.squeeze(-1), arcs.masked_fill(apart, FAR), its, mine)

    def relations(self, scores: Scores, heads: Tensor) -> Tensor:
        """Scores of the relations of each token to the head given for it."""
        at = heads.unsqueeze(-1).expand(-1, -1, scores.head.shape[-1])
        head = scores.head.gather(1, at)
        return self.product(scores.dependent * head) + self.sum(scores.dependent + head)


class Teacher(nn.Module):
    """A pretrained encoder, told the case of the words, with `Reader` on top."""

    def __init__(self, source: Path, frozen: int = 3) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(source), add_pooling_layer=False)
        # The word table and the first layers stay as they are: they know words, not sentences.
        self.encoder.embeddings.requires_grad_(False)
        self.encoder.encoder.layer[:frozen].requires_grad_(False)
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        self.space = nn.Embedding(3, width)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.space.weight)
        self.reader = Reader(width, 384, 192, 0.25)

    def forward(self, batch: dict[str, Tensor]) -> Scores:
        return self.reader(self.hidden(batch), batch["sentence"])

    def hidden(self, batch: dict[str, Tensor]) -> Tensor:
        """The vector of each token in its context."""
        pieces = batch["pieces"] + MPNET_SHIFT
        for bert, mpnet in MPNET_MARKS:
            pieces = pieces.masked_fill(batch["pieces"] == bert, mpnet)
        words = self.encoder.embeddings.word_embeddings(pieces)
        inputs = words + self.case(batch["piece_case"]) + self.space(batch["piece_space"])
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.encoder(inputs_embeds=inputs, attention_mask=batch["piece_mask"])[0]
        return picked(hidden.float(), batch["first"])


class Student(nn.Module):
    """The first layers of all-MiniLM-L6-v2: some over the pieces, the others over the words.

    A word is its first piece once the pieces have seen each other, so that the later layers
    have less to do. After `quantise` the products work with 8-bit numbers, as they will.
    """

    def __init__(self, source: Path, on_pieces: int = 3, on_words: int = 3) -> None:
        super().__init__()
        bert = BertModel.from_pretrained(str(source), add_pooling_layer=False)
        width = bert.config.hidden_size
        with np.load(str(MODELS / "words.npz")) as packed:
            table = packed["rows"].astype(np.float32) * packed["scale"][:, None]
        # The word table stays as it is, so that it need not be shipped twice.
        self.register_buffer("table", torch.from_numpy(table), persistent=False)
        first, around = bert.embeddings.token_type_embeddings, bert.embeddings.position_embeddings
        around = around.weight + first.weight[0]
        self.place = nn.Embedding.from_pretrained(around.detach().clone(), freeze=False)
        self.case = nn.Embedding(CASES, width)
        self.space = nn.Embedding(3, width)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.space.weight)
        self.norm = bert.embeddings.LayerNorm
        layers = [Layer(layer, bert.config.num_attention_heads) for layer in bert.encoder.layer]
        self.on_pieces = nn.ModuleList(layers[:on_pieces])
        self.on_words = nn.ModuleList(layers[on_pieces : on_pieces + on_words])
        self.dropout = nn.Dropout(0.1)
        self.reader = Reader(width, 192, 96, 0.2)
        self.reader.labels = Product.like(self.reader.labels)
        self.reader.halves = Product.like(self.reader.halves)

    def forward(self, batch: dict[str, Tensor]) -> Scores:
        return self.reader(self.hidden(batch), batch["sentence"])

    def hidden(self, batch: dict[str, Tensor]) -> Tensor:
        """The vector of each token in its context."""
        hidden = self.words(batch)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            for layer in self.on_words:
                hidden = layer(hidden, batch["mask"])
        return hidden.float()

    def words(self, batch: dict[str, Tensor]) -> Tensor:
        """The vector of each token once the pieces have seen each other."""
        inputs = (
            F.embedding(batch["pieces"], self.table)
            + self.place.weight[: batch["pieces"].shape[1]]
            + self.case(batch["piece_case"])
            + self.space(batch["piece_space"])
        )
        hidden = self.dropout(self.norm(inputs))
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            for layer in self.on_pieces:
                hidden = layer(hidden, batch["piece_mask"] > 0)
        return picked(hidden, batch["first"]).float()


class Layer(nn.Module):
    """A layer of a transformer, with the weights of one of BERT's."""

    def __init__(self, layer: nn.Module, heads: int) -> None:
        super().__init__()
        one, two = layer.attention, layer.output
        self.heads = heads
        self.query = Product.like(one.self.query)
        self.key = Product.like(one.self.key)
        self.value = Product.like(one.self.value)
        self.out = Product.like(one.output.dense)
        self.norm = one.output.LayerNorm
        self.up = Product.like(layer.intermediate.dense)
        self.down = Product.like(two.dense)
        self.last = two.LayerNorm
        self.dropout = nn.Dropout(0.1)

    def narrow(self, heads: Tensor, inner: Tensor) -> None:
        """Keep these heads and these of the inner places alone."""
        size = self.query.out_features // self.heads
        places = (heads[:, None] * size + torch.arange(size)).flatten()
        for name in ("query", "key", "value"):
            setattr(self, name, getattr(self, name).narrowed(outputs=places))
        self.out = self.out.narrowed(inputs=places)
        self.up, self.down = self.up.narrowed(outputs=inner), self.down.narrowed(inputs=inner)
        self.heads = len(heads)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        parts = [part(hidden) for part in (self.query, self.key, self.value)]
        split = [part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in parts]
        seen = F.scaled_dot_product_attention(*split, attn_mask=mask[:, None, None, :])
        change = self.out(seen.transpose(1, 2).flatten(2))
        hidden = self.norm(hidden + self.dropout(change))
        change = self.down(F.gelu(self.up(hidden)))
        return self.last(hidden + self.dropout(change))


class Product(nn.Linear):
    """A linear layer that can pretend to work with 8-bit numbers.

    Inputs have a scale a row, weights one an output. Gradients pass as if nothing were rounded.
    """

    quantised = False

    @classmethod
    def like(cls, linear: nn.Linear) -> "Product":
        """The same layer as a product."""
        made = cls(linear.in_features, linear.out_features)
        made.load_state_dict(linear.state_dict())
        return made

    def forward(self, values: Tensor) -> Tensor:
        if not self.quantised:
            return super().forward(values)
        return F.linear(_rounded(values), _rounded(self.weight), self.bias)

    def narrowed(self, *, outputs: Tensor | None = None, inputs: Tensor | None = None) -> "Product":
        """The same layer with these of its outputs or inputs alone."""
        weight, bias = self.weight.detach(), self.bias.detach()
        if outputs is not None:
            weight, bias = weight[outputs], bias[outputs]
        if inputs is not None:
            weight = weight[:, inputs]
        made = Product(weight.shape[1], weight.shape[0])
        made.load_state_dict({"weight": weight, "bias": bias})
        return made


def quantise(network: nn.Module) -> None:
    """Let the products of a network work with 8-bit numbers from now on."""
    for part in network.modules():
        if isinstance(part, Product):
            part.quantised = True


def _rounded(values: Tensor) -> Tensor:
    with torch.no_grad():
        scale = values.abs().amax(-1, keepdim=True).clamp(min=1e-9).float() / 127
        change = torch.round(values / scale) * scale - values
    return values + change.to(values.dtype)


def picked(hidden: Tensor, first: Tensor) -> Tensor:
    """The vector of the first piece of each token."""
    return hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
