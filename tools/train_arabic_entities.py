"""Train the tagger of Arabic names: resources/models/arabic_entities.crfsuite.

    python tools/train_arabic_entities.py [--corpus FILE] [--held-out] [--seed N]

The training text is CLEANANERCorp's training part (GPL-3.0; --corpus, by default beside the project in
../shared/data/ner_ar) and the sentences in tools/data/arabic_news, written for this project. With --held-out the last
tenth of the corpus, in order, is kept out and measured, and nothing is written; without it the model is trained on
everything. The same input (corpus, sentences, lists of resources/lexicon and the features' code) gives the same model:
two full trainings one after the other wrote the same bytes (3.36 MB, about three minutes each on one core). A change
to a list or to a feature asks for a new training; a change to the rules after the tagger (entities_*.py but for
entities_tokens) does not.
"""

import argparse
import random
import re
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite

from newsreader.analysis.arabic.entities_tokens import Token, tokenize
from newsreader.analysis.arabic.features import FeatureMaker
from newsreader.analysis.arabic.gazetteer import load_gazetteer

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "resources" / "models" / "arabic_entities.crfsuite"
CORPUS = ROOT.parent / "shared" / "data" / "ner_ar" / "cleananercorp_train.txt"
OWN = ROOT / "tools" / "data" / "arabic_news"
_LABELS = {"PERS": "PERSON", "LOC": "PLACE", "ORG": "ORG", "MISC": "MISC"}
_SHORT = {"PE": "PERSON", "OR": "ORG", "PL": "PLACE", "MI": "MISC"}
_MARKED = re.compile(r"\{(PE|OR|PL|MI) ([^{}]+)\}")

Sentence = tuple[list[Token], list[str]]
Name = tuple[int, int, str]


def read_corpus(path: Path) -> Iterator[tuple[str, list[Name]]]:
    """Sentences of a file with a word and its tag on each line, as text with (start, stop, label)."""
    for piece in path.read_text(encoding="utf-8").split("\n\n"):
        text, names = "", list[Name]()
        for line in piece.splitlines():
            if not line.strip():
                continue
            word, tag = line.split()
            start = len(text) + 1 if text else 0
            text = f"{text} {word}" if text else word
            if tag.startswith("I-") and names and names[-1][1] == start - 1:
                names[-1] = (names[-1][0], len(text), names[-1][2])
            elif tag != "O":
                names.append((start, len(text), _LABELS[tag[2:]]))
        if text:
            yield text, names


def read_marked(path: Path) -> Iterator[tuple[str, list[Name]]]:
    """Sentences of a file with names marked as {PE name}, one sentence a line, # for remarks."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        text, names, last = "", list[Name](), 0
        for match in _MARKED.finditer(line):
            text += line[last : match.start()]
            names.append((len(text), len(text) + len(match[2]), _SHORT[match[1]]))
            text += match[2]
            last = match.end()
        text += line[last:]
        if "{" in text or "}" in text:
            raise ValueError(f"a mark is not closed: {line}")
        yield text, names


def to_tags(text: str, names: Sequence[Name]) -> Sentence:
    """The tokens of a text with their tags; a token that a name begins inside of (after clitics) opens it."""
    tokens = tokenize(text)
    tags = ["O"] * len(tokens)
    for start, stop, label in names:
        inside = [i for i, token in enumerate(tokens) if token.start < stop and token.stop > start]
        for order, index in enumerate(inside):
            tags[index] = f"{'I' if order else 'B'}-{label}"
    return tokens, tags


def spans_of(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """The names that a sequence of tags holds, as (first token, after its last, label)."""
    found, start = set(), -1
    for index, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            found.add((start, index, tags[start][2:]))
            start = -1
        if tag.startswith("B-"):
            start = index
    return found


def other_names(sentences: Sequence[Sentence], seed: int) -> list[Sentence]:
    """The sentences that name people, with the names of others in their place: names from the list of units.

    Most people in tomorrow's news are in no training text, so the tagger must learn from a name's surroundings.
    """
    dice = random.Random(seed)
    units = load_gazetteer().units
    given = sorted(word for word, kinds in units.items() if "g" in kinds and " " not in word)
    surnames = sorted(word for word, kinds in units.items() if "s" in kinds and " " not in word)
    foreign = sorted(word for word, kinds in units.items() if "f" in kinds)
    out = []
    for tokens, tags in sentences:
        people = [index for index, tag in enumerate(tags) if tag.endswith("PERSON")]
        if not people:
            continue
        abroad = dice.random() < 0.6
        changed = list(tokens)
        for index in people:
            old = tokens[index]
            if not old.text[0].isalpha() or old.folded in ("بن", "ابن", "ابو", "ال", "عبد", "ام"):
                continue
            first = tags[index].startswith("B-")
            pool = foreign if abroad else given if first and dice.random() < 0.7 else surnames
            word = dice.choice(pool)
            clitic = "و" if first and old.folded.startswith("و") and len(old.folded) > 4 else ""
            changed[index] = Token(clitic + word, old.start, old.stop, clitic + word)
        out.append((changed, tags))
    return out


def train(sentences: Sequence[Sentence], path: Path, c1: float, c2: float, rounds: int) -> None:
    """Train on the sentences and write the model to ``path``."""
    maker = FeatureMaker(load_gazetteer())
    trainer = pycrfsuite.Trainer(verbose=False)
    for tokens, tags in sentences:
        trainer.append(maker.features(tokens), tags)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": True})
    trainer.train(str(path))


def measure(sentences: Sequence[Sentence], path: Path) -> None:
    """Print precision, recall and F of exact names, and the speed."""
    maker = FeatureMaker(load_gazetteer())
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    counts = {label: [0, 0, 0] for label in ("PERSON", "ORG", "PLACE", "MISC", "all")}
    begun = time.perf_counter()
    for tokens, tags in sentences:
        found, gold = spans_of(tagger.tag(maker.features(tokens))), spans_of(tags)
        for place, names in ((0, found & gold), (1, found), (2, gold)):
            for name in names:
                counts[name[2]][place] += 1
                counts["all"][place] += 1
    seconds = time.perf_counter() - begun
    for label, (right, found_count, gold_count) in counts.items():
        precision, recall = right / max(found_count, 1), right / max(gold_count, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{label:8} P {precision:.3f} R {recall:.3f} F {f1:.3f}  ({gold_count})")
    words = sum(len(tokens) for tokens, _ in sentences)
    print(f"{words / seconds:.0f} tokens/s, model {path.stat().st_size / 1e6:.2f} MB")


def main() -> None:
    """Read the arguments, train, and measure where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--held-out", action="store_true", help="keep the last tenth out and measure on it")
    parser.add_argument("--own-weight", type=int, default=3, help="how often the project's own sentences count")
    parser.add_argument("--swaps", type=int, default=1, help="how many times to repeat sentences with other names")
    parser.add_argument("--c1", type=float, default=0.15)
    parser.add_argument("--c2", type=float, default=0.02)
    parser.add_argument("--rounds", type=int, default=120)
    parser.add_argument("--model", type=Path)
    arguments = parser.parse_args()
    corpus = [to_tags(*sentence) for sentence in read_corpus(arguments.corpus)]
    own = [to_tags(*sentence) for path in sorted(OWN.glob("*.txt")) for sentence in read_marked(path)]
    kept = corpus[-len(corpus) // 10 :] if arguments.held_out else []
    used = corpus[: len(corpus) - len(kept)]
    sentences = [*used, *own * arguments.own_weight]
    for seed in range(arguments.swaps):
        sentences += other_names([*used, *own], seed)
    print(f"{len(used)} corpus sentences, {len(own)} own, {len(sentences)} in all")
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.model or (Path(folder) / "model" if arguments.held_out else MODEL)
        begun = time.perf_counter()
        train(sentences, path, arguments.c1, arguments.c2, arguments.rounds)
        print(f"trained in {time.perf_counter() - begun:.0f} s, {path.stat().st_size / 1e6:.2f} MB")
        if kept:
            measure(kept, path)


if __name__ == "__main__":
    main()
