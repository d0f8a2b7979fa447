"""Build a full-size translation pack with random weights, for measuring speed and memory and nothing else.

    python -m tools.build_random_pack FOLDER [--source en --target ar]

6+6 layers, width 512, 32,000 pieces, int8: the size of a real Argos pack, written as a CTranslate2 model with numpy
alone. Its sentencepiece model is trained on words that the script makes up and on the sample stories. What it says is
noise, but of a believable length: a random decoder would run to its limit, so one channel rises with the decoder's
position and leans towards the end, which wins after about as many pieces as sentences of news have.
"""

import argparse
import io
import json
import random
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
LAYERS, HEADS, WIDTH, INNER = 6, 8, 512, 2048
VOCABULARY = 32_000
MAX_POSITIONS = 512
# Pieces after which the end becomes the likeliest: news sentences have 20 to 30.
USUAL_LENGTH = 24
SEED = 7
NAMES = {"en": "English", "ar": "Arabic"}
_ENGLISH = ([*"bcdfghklmnprstvw", "st", "tr", "pl", "br", "sh", "th", "ch"], [*"aeiou", "ea", "ou", "ai"])
_ARABIC = (list("بتثجحخدرزسشصطعغفقكلمنه"), ["", "", "ا", "ي", "و"])


def make_words(count: int, chance: random.Random) -> list[str]:
    """Invented words in both scripts, half of each."""
    words: set[str] = set()
    while len(words) < count:
        consonants, vowels = _ENGLISH if len(words) % 2 else _ARABIC
        syllables = chance.randint(1, 4)
        words.add("".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(syllables)))
    return sorted(words)


def train_tokenizer() -> bytes:
    """A sentencepiece model of ``VOCABULARY`` pieces, over invented words and those of the sample stories."""
    chance = random.Random(SEED)
    words = make_words(60_000, chance)
    lines = [" ".join(chance.choices(words, k=12)) for _ in range(20_000)]
    for path in sorted(SAMPLES.glob("*.txt")):
        # Often enough that real words are a piece or two, as with a real pack.
        lines += path.read_text(encoding="utf-8").splitlines() * 100
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        vocab_size=VOCABULARY,
        model_type="bpe",
        character_coverage=1.0,
        hard_vocab_limit=False,
        byte_fallback=True,
        num_threads=1,
        minloglevel=2,
        bos_id=1,
        eos_id=2,
        unk_id=0,
    )
    return model.getvalue()


def build_spec(pieces: list[str]) -> TransformerSpec:
    """The model with random weights and a leaning towards the end."""
    random_numbers = np.random.default_rng(SEED)

    def weight(*shape: int) -> np.ndarray[Any, np.dtype[np.float32]]:
        numbers = random_numbers.standard_normal(shape, dtype=np.float32)
        numbers *= shape[-1] ** -0.5
        return numbers

    spec = TransformerSpec.from_config((LAYERS, LAYERS), HEADS, pre_norm=True)
    positions = np.zeros((MAX_POSITIONS, WIDTH), dtype=np.float32)
    positions[:, 1:] = weight(MAX_POSITIONS, WIDTH - 1) * 4
    # The first channel rises with the position; nothing else in the model writes to it.
    positions[:, 0] = 40 * (np.arange(MAX_POSITIONS) - USUAL_LENGTH) / USUAL_LENGTH
    embedding = weight(len(pieces), WIDTH)
    embedding[:, 0] = 0
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.embeddings.weight = embedding
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        side.position_encodings.encodings = positions
        _fill_norm(side.layer_norm)
        for layer in side.layer:
            attentions = [layer.self_attention] + ([layer.attention] if side is spec.decoder else [])
            for attention in attentions:
                _fill_norm(attention.layer_norm)
                crossed = attention is not layer.self_attention
                shapes = [WIDTH, 2 * WIDTH, WIDTH] if crossed else [3 * WIDTH, WIDTH]
                for linear, rows in zip(attention.linear, shapes, strict=True):
                    linear.weight, linear.bias = weight(rows, WIDTH), np.zeros(rows, dtype=np.float32)
                attention.linear[-1].weight[0] = 0
            _fill_norm(layer.ffn.layer_norm)
            layer.ffn.linear_0.weight, layer.ffn.linear_0.bias = weight(INNER, WIDTH), np.zeros(INNER, np.float32)
            layer.ffn.linear_1.weight, layer.ffn.linear_1.bias = weight(WIDTH, INNER), np.zeros(WIDTH, np.float32)
            layer.ffn.linear_1.weight[0] = 0
    projection = weight(len(pieces), WIDTH) * 2
    projection[:, 0] = 0
    projection[pieces.index("</s>"), 0] = 12
    spec.decoder.projection.weight = projection
    spec.decoder.projection.bias = np.zeros(len(pieces), dtype=np.float32)
    for piece in pieces:
        # Bytes and marks would make the text unreadable and the decoding slower than it is.
        if piece.startswith("<") and piece != "</s>":
            spec.decoder.projection.bias[pieces.index(piece)] = -100
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.bos_token, spec.config.eos_token = "<s>", "</s>"
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    return spec


def _fill_norm(norm: Any) -> None:
    norm.gamma, norm.beta = np.ones(WIDTH, dtype=np.float32), np.zeros(WIDTH, dtype=np.float32)


def build_random_pack(folder: Path, source: str, target: str) -> Path:
    """Write the pack into ``folder`` in the layout of an installed one; the path of the pack's own folder."""
    pack = folder / f"translate-{source}_{target}-0_0"
    (pack / "model").mkdir(parents=True, exist_ok=True)
    model = train_tokenizer()
    tokenizer = sentencepiece.SentencePieceProcessor(model_proto=model)
    pieces = [tokenizer.id_to_piece(number) for number in range(tokenizer.get_piece_size())]
    spec = build_spec(pieces)
    spec.optimize(quantization="int8")
    spec.save(str(pack / "model"))
    (pack / "sentencepiece.model").write_bytes(model)
    metadata = {
        "package_name": f"newsreader-random-{source}_{target}",
        "package_version": "0.0",
        "argos_version": "1.9.0",
        "type": "translate",
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "description": "Random weights, for measuring speed only.",
    }
    (pack / "metadata.json").write_text(json.dumps(metadata, indent=1) + "\n", encoding="utf-8")
    return pack


def main() -> None:
    """Build the pack and say how long its sentences are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--source", choices=NAMES, default="en")
    parser.add_argument("--target", choices=NAMES, default="ar")
    arguments = parser.parse_args()
    pack = build_random_pack(arguments.folder, arguments.source, arguments.target)
    translator = ctranslate2.Translator(str(pack / "model"))
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(pack / "sentencepiece.model"))
    for length in (5, 15, 30):
        tokens = tokenizer.encode(" ".join(make_words(length, random.Random(length))), out_type=str)
        pieces = translator.translate_batch([tokens], beam_size=4, length_penalty=0.2)[0].hypotheses[0]
        print(f"{len(tokens)} pieces in, {len(pieces)} out")


if __name__ == "__main__":
    main()
