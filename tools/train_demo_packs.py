"""Train the demo packs: a tiny transformer for each direction, for tests and pictures of the window only.

    python -m tools.train_demo_packs [--output tests/data/packs] [--steps 1200]

Run it from the project's folder, in an environment with tools/requirements-train.txt (PyTorch is needed here and
nowhere else). The sentences are the project's own: tools/data/demo_pairs.tsv and the stored pairs of the sample
stories. The model learns them by heart; of other sentences it makes little sense, and its metadata says so. Seeds
are fixed; the same machine and versions give the same weights.

The architecture is torch.nn.Transformer with the layer norm first, which CTranslate2's TransformerSpec describes
exactly; the script compares both, sentence for sentence, before it writes a pack.
"""

import argparse
import io
import json
import math
import random
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece
import torch
from ctranslate2.specs import TransformerSpec
from torch import nn

ROOT = Path(__file__).resolve().parent.parent
PAIRS = ROOT / "tools" / "data" / "demo_pairs.tsv"
SAMPLES = ROOT / "resources" / "samples"
NAMES = {"en": "English", "ar": "Arabic"}
VERSION = "0.1"
MAX_PACK_BYTES = 2_000_000
LAYERS, HEADS, WIDTH, INNER = 2, 4, 128, 512
VOCABULARY = 1_600
MAX_POSITIONS = 512
PAD, BOS, EOS, UNK = 0, 1, 2, 3
DISTURBED = 0.15
SEED = 20
README = """# Newsreader demo pack, {source} to {target}

A toy of two layers, trained on a few hundred sentences that the Newsreader project wrote itself. It knows those
sentences and nothing else. It is there for the project's tests and for pictures of its window; do not read with it.
Licence: GPL-3.0-or-later, as the project.
"""


def read_pairs() -> list[tuple[str, str]]:
    """The (English, Arabic) sentences: the demo file's and those of the sample stories, each once."""
    pairs = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            english, arabic = line.split("\t")
            pairs.append((english.strip(), arabic.strip()))
    for path in sorted(SAMPLES.glob("*.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        for original, translated in story.get("pairs", []):
            pair = (original.strip(), translated.strip())
            arabic_first = sum("\u0600" <= char <= "\u06ff" for char in pair[0]) > len(pair[0]) // 3
            pairs.append((pair[1], pair[0]) if arabic_first else pair)
    return list(dict.fromkeys(pairs))


class DemoModel(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """torch.nn.Transformer with shared embeddings on the way in and out, sinusoidal positions, norms first."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, WIDTH, padding_idx=PAD)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        self.transformer = nn.Transformer(
            WIDTH, HEADS, LAYERS, LAYERS, INNER, dropout=0.0, activation="relu", batch_first=True, norm_first=True
        )
        self.register_buffer("positions", torch.tensor(position_encodings()), persistent=False)

    def embed(self, tokens: torch.Tensor) -> torch.Tensor:
        """Embeddings scaled and with their positions."""
        return self.embedding(tokens) * math.sqrt(WIDTH) + self.positions[: tokens.shape[1]]

    def forward(self, source: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        """Logits for each next token of ``target``."""
        padding = source == PAD
        causal = nn.Transformer.generate_square_subsequent_mask(target.shape[1])
        hidden = self.transformer(
            self.embed(source),
            self.embed(target),
            tgt_mask=causal,
            src_key_padding_mask=padding,
            memory_key_padding_mask=padding,
            tgt_is_causal=True,
        )
        return hidden @ self.embedding.weight.T


def position_encodings() -> np.ndarray[Any, np.dtype[np.float32]]:
    """Sines and cosines of the positions (Vaswani et al., 2017), sines first."""
    rates = np.exp(np.arange(WIDTH // 2) * -(math.log(10_000.0) / (WIDTH // 2 - 1)))
    angles = np.arange(MAX_POSITIONS)[:, None] * rates[None, :]
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)


def train_tokenizer(sentences: Sequence[str]) -> bytes:
    """A sentencepiece model over both languages; identity normalization keeps it small and the text as it is."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences),
        model_writer=model,
        vocab_size=VOCABULARY,
        model_type="unigram",
        character_coverage=1.0,
        normalization_rule_name="identity",
        pad_id=PAD,
        bos_id=BOS,
        eos_id=EOS,
        unk_id=UNK,
        pad_piece="<blank>",
        num_threads=1,
        minloglevel=2,
        hard_vocab_limit=False,
    )
    return model.getvalue()


def train(pairs: Sequence[tuple[list[int], list[int]]], vocabulary: int, steps: int) -> DemoModel:
    """Learn the pairs by heart: Adam, warm-up and linear decay, label smoothing, batches of like length."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    model = DemoModel(vocabulary)
    optimizer = torch.optim.Adam(model.parameters(), lr=1.0, betas=(0.9, 0.98), eps=1e-9)
    warm_up = min(100, steps // 4)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: 2e-3 * min((step + 1) / warm_up, (steps - step) / (steps - warm_up))
    )
    loss_of = nn.CrossEntropyLoss(ignore_index=PAD, label_smoothing=0.02)
    batches: list[list[tuple[list[int], list[int]]]] = []
    model.train()
    for step in range(steps):
        if not batches:
            ordered = sorted(pairs, key=lambda pair: len(pair[1]) + chance.random() * 4)
            batches = [ordered[start : start + 32] for start in range(0, len(ordered), 32)]
            chance.shuffle(batches)
        batch = batches.pop()
        source = _padded([original for original, _ in batch])
        target = _padded([[BOS, *translated] for _, translated in batch])
        wanted = _padded([[*translated, EOS] for _, translated in batch])
        logits = model(source, _disturb(target))
        loss = loss_of(logits.reshape(-1, vocabulary), wanted.reshape(-1))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 100 == 0 or step == steps - 1:
            print(f"  step {step:5d}  loss {loss.item():.3f}", flush=True)
    model.eval()
    return model


def _disturb(target: torch.Tensor) -> torch.Tensor:
    """Replace some of what the decoder has said so far by other tokens of the batch, mostly full stops among them.

    A beam search ends when as many hypotheses as beams are finished. A model that only ever saw right beginnings
    finishes the wrong ones at once ("This." instead of "This is a test."), and the right one is never reached;
    one that saw wrong beginnings goes on.
    """
    chosen = (torch.rand(target.shape) < DISTURBED) & (target > UNK)
    others = target[target > UNK]
    return torch.where(chosen, others[torch.randint(len(others), target.shape)], target)


def _padded(rows: Sequence[list[int]]) -> torch.Tensor:
    longest = max(len(row) for row in rows)
    return torch.tensor([[*row, *[PAD] * (longest - len(row))] for row in rows])


def to_spec(model: DemoModel, pieces: list[str]) -> TransformerSpec:
    """The same model as CTranslate2 describes it."""
    spec = TransformerSpec.from_config((LAYERS, LAYERS), HEADS, pre_norm=True)
    weights = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    embedding = weights["embedding.weight"]
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        side.position_encodings.encodings = position_encodings()
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.embeddings.weight = embedding
    spec.decoder.projection.weight = embedding
    for kind, side in (("encoder", spec.encoder), ("decoder", spec.decoder)):
        _set_norm(side.layer_norm, weights, f"transformer.{kind}.norm")
        for number, layer in enumerate(side.layer):
            prefix = f"transformer.{kind}.layers.{number}"
            _set_norm(layer.self_attention.layer_norm, weights, f"{prefix}.norm1")
            layer.self_attention.linear[0].weight = weights[f"{prefix}.self_attn.in_proj_weight"]
            layer.self_attention.linear[0].bias = weights[f"{prefix}.self_attn.in_proj_bias"]
            _set_linear(layer.self_attention.linear[1], weights, f"{prefix}.self_attn.out_proj")
            if kind == "decoder":
                _set_cross_attention(layer.attention, weights, prefix)
            _set_norm(layer.ffn.layer_norm, weights, f"{prefix}.norm{2 if kind == 'encoder' else 3}")
            _set_linear(layer.ffn.linear_0, weights, f"{prefix}.linear1")
            _set_linear(layer.ffn.linear_1, weights, f"{prefix}.linear2")
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.bos_token, spec.config.eos_token = "<s>", "</s>"
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    return spec


def _set_cross_attention(attention: Any, weights: dict[str, Any], prefix: str) -> None:
    _set_norm(attention.layer_norm, weights, f"{prefix}.norm2")
    weight, bias = weights[f"{prefix}.multihead_attn.in_proj_weight"], weights[f"{prefix}.multihead_attn.in_proj_bias"]
    attention.linear[0].weight, attention.linear[0].bias = weight[:WIDTH], bias[:WIDTH]
    attention.linear[1].weight, attention.linear[1].bias = weight[WIDTH:], bias[WIDTH:]
    _set_linear(attention.linear[2], weights, f"{prefix}.multihead_attn.out_proj")


def _set_norm(norm: Any, weights: dict[str, Any], name: str) -> None:
    norm.gamma, norm.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _set_linear(linear: Any, weights: dict[str, Any], name: str) -> None:
    linear.weight, linear.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]


@torch.no_grad()  # type: ignore[untyped-decorator]  # as above
def translate_greedily(model: DemoModel, source: list[int], limit: int = 100) -> list[int]:
    """The torch model's own best guess, token by token."""
    target = [BOS]
    while len(target) < limit:
        logits = model(torch.tensor([source]), torch.tensor([target]))[0, -1]
        token = int(logits.argmax())
        if token == EOS:
            break
        target.append(token)
    return target[1:]


def build_pack(source: str, target: str, pairs: list[tuple[str, str]], output: Path, steps: int) -> None:
    """Train one direction, compare torch with CTranslate2, and write the archive."""
    print(f"{source} -> {target}: {len(pairs)} pairs")
    tokenizer_model = train_tokenizer([sentence for pair in pairs for sentence in pair])
    tokenizer = sentencepiece.SentencePieceProcessor(model_proto=tokenizer_model)
    pieces = [tokenizer.id_to_piece(number) for number in range(tokenizer.get_piece_size())]
    encoded = [(tokenizer.encode(original), tokenizer.encode(translated)) for original, translated in pairs]
    model = train(encoded, len(pieces), steps)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder, "float32")
        exact.mkdir()
        to_spec(model, pieces).save(str(exact))
        sample = pairs[:: max(1, len(pairs) // 30)]
        _compare(model, tokenizer, exact, sample)
        pack = Path(folder, f"translate-{source}_{target}-{VERSION.replace('.', '_')}")
        (pack / "model").mkdir(parents=True)
        spec = to_spec(model, pieces)
        spec.optimize(quantization="int8")
        spec.save(str(pack / "model"))
        (pack / "sentencepiece.model").write_bytes(tokenizer_model)
        (pack / "README.md").write_text(README.format(source=NAMES[source], target=NAMES[target]), encoding="utf-8")
        metadata = {
            "package_name": f"newsreader-demo-{source}_{target}",
            "package_version": VERSION,
            "argos_version": "1.9.0",
            "type": "translate",
            "from_code": source,
            "from_name": NAMES[source],
            "to_code": target,
            "to_name": NAMES[target],
            "description": "For tests and pictures only: knows a few hundred sentences by heart and nothing else.",
            "license": "GPL-3.0-or-later",
        }
        (pack / "metadata.json").write_text(json.dumps(metadata, indent=1) + "\n", encoding="utf-8")
        _report(pack, tokenizer, pairs)
        write_archive(pack, output / f"{pack.name}.argosmodel")


def _compare(model: DemoModel, tokenizer: Any, folder: Path, pairs: Sequence[tuple[str, str]]) -> None:
    """Stop where torch and CTranslate2 (float32, greedy) do not say the same of every sentence."""
    translator = ctranslate2.Translator(str(folder), compute_type="float32", intra_threads=1)
    for original, _ in pairs:
        here = [tokenizer.id_to_piece(token) for token in translate_greedily(model, tokenizer.encode(original))]
        tokens = tokenizer.encode(original, out_type=str)
        there = translator.translate_batch([tokens], beam_size=1, max_decoding_length=99)[0].hypotheses[0]
        if here != there:
            sys.exit(f"torch and CTranslate2 differ:\n{original}\n{here}\n{there}")
    print(f"  torch and CTranslate2 agree on {len(pairs)} of {len(pairs)} sentences")


def _report(pack: Path, tokenizer: Any, pairs: Sequence[tuple[str, str]]) -> None:
    translator = ctranslate2.Translator(str(pack / "model"), intra_threads=1)
    tokens = [tokenizer.encode(original, out_type=str) for original, _ in pairs]
    results = translator.translate_batch(tokens, beam_size=4, length_penalty=0.2, max_batch_size=32)
    right = sum(
        tokenizer.decode(result.hypotheses[0]) == translated
        for result, (_, translated) in zip(results, pairs, strict=True)
    )
    print(f"  int8, beam 4: {right} of {len(pairs)} training sentences word for word")


def write_archive(pack: Path, path: Path) -> None:
    """Zip a pack's folder with fixed dates, so that the same pack gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(file for file in pack.rglob("*") if file.is_file()):
            entry = zipfile.ZipInfo(f"{pack.name}/{file.relative_to(pack).as_posix()}", (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes(), compresslevel=9)
    size = partial.stat().st_size
    print(f"  {path.name}: {size} bytes")
    if size > MAX_PACK_BYTES:
        sys.exit(f"{path.name} is larger than {MAX_PACK_BYTES} bytes")
    shutil.move(partial, path)


def main() -> None:
    """Build both packs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--output", type=Path, default=ROOT / "tests" / "data" / "packs")
    parser.add_argument("--steps", type=int, default=1200)
    arguments = parser.parse_args()
    torch.set_num_threads(1)  # tiny matrices: a second thread only waits for the first
    torch.use_deterministic_algorithms(True)
    pairs = read_pairs()
    build_pack("en", "ar", pairs, arguments.output, arguments.steps)
    build_pack("ar", "en", [(arabic, english) for english, arabic in pairs], arguments.output, arguments.steps)


if __name__ == "__main__":
    main()
