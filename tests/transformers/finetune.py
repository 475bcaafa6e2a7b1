"""Trains a small CamemBERT tagger from nothing, to show that a trained checkpoint goes through depeche and scores there what
Python says it scores. Ten minutes on two cores; the same loop fine-tunes a published model (--base), on a GPU if there is one.

    pip install torch==2.4.0 transformers==4.49.0 'numpy<2'
    python tests/transformers/finetune.py --train wikiner-fr.train.conll --to /tmp/tagger [--base almanach/camembert-base]
    python tests/transformers/finetune.py --train wikiner-fr.train.conll --to /tmp/tagger --score-only
    depeche evaluate --gold /tmp/tagger/held-out.conll --recognizer rust-bert:/tmp/tagger
    DEPECHE_TRAINED=/tmp/tagger cargo test --features rust-bert --test transformers trained -- --nocapture
    depeche enrich corpus --recognizer rust-bert:/tmp/tagger

The data: one token and its BIO label a line, sentences parted by blank lines. Every fifth sentence is held out. The folder gets
`held-out.conll` with them, and `held-out.json` with Python's scores over the words of the data, and for each text the words as
`reference.py` cuts them and what it finds in them."""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import (
    AutoModelForTokenClassification, AutoTokenizer, CamembertConfig, CamembertForTokenClassification,
    PreTrainedTokenizerFast,
)

import reference

LABELS = ["O"] + [f"{mark}-{kind}" for kind in ("PER", "LOC", "ORG", "MISC") for mark in "BI"]
LIMIT = 256
BATCH = 32
GLUED_AFTER, GLUED_BEFORE = ("'", "’", "(", "«"), (",", ".", ")", ";", "»", "…")


def read(path):
    """Sentences as text, with the span and the label of each token."""
    sentences, tokens = [], []
    for line in [*open(path, encoding="utf-8"), "\n"]:
        columns = line.split()
        if columns and not line.startswith("-DOCSTART-"):
            tokens.append((columns[0], columns[-1]))
        elif tokens:
            text, spans = "", []
            for token, label in tokens:
                if text and not text.endswith(GLUED_AFTER) and not token.startswith(GLUED_BEFORE):
                    text += " "
                spans.append((len(text), len(text) + len(token), label))
                text += token
            sentences.append((text, spans))
            tokens = []
    return sentences


def gold(spans):
    found, last = [], None
    for start, end, label in spans:
        mark, _, kind = label.partition("-")
        if label == "O":
            last = None
        elif last and last["type"] == kind and mark == "I":
            last["end"] = end
        else:
            last = {"type": kind, "start": start, "end": end}
            found.append(last)
    return found


def tokenizer_of(sentences):
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(" {2,}", " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    tokenizer.train_from_iterator((text for text, _ in sentences), trainers.UnigramTrainer(
        vocab_size=8000, special_tokens=special, unk_token="<unk>", show_progress=False))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", cls_token="<s>", sep_token="</s>",
        pad_token="<pad>", unk_token="<unk>", mask_token="<mask>", model_max_length=LIMIT)


def example(tokenizer, text, spans):
    """Ids, and for the first sub-token of each token its label; -100 elsewhere."""
    ids, offsets, _ = reference.tokens(tokenizer, text)
    labels = [-100] * len(ids)
    for start, end, label in spans:
        first = next((i for i, (a, b) in enumerate(offsets) if (a < b and b > start and a < end) or a == b == start), None)
        if first is not None and label in LABELS:
            labels[first] = LABELS.index(label)
    before, after = tokenizer.bos_token_id, tokenizer.eos_token_id
    return [before, *ids[:LIMIT - 2], after], [-100, *labels[:LIMIT - 2], -100]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--train", required=True)
    arguments.add_argument("--to", required=True, type=Path)
    arguments.add_argument("--base")
    arguments.add_argument("--epochs", type=int, default=6)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--score-only", action="store_true", help="take the model from the folder")
    options = arguments.parse_args()
    random.seed(4)
    torch.manual_seed(4)
    torch.set_num_threads(options.threads)
    sentences = read(options.train)
    held_out = sentences[::5]
    if options.score_only:
        tokenizer = AutoTokenizer.from_pretrained(options.to, use_fast=True)
        model = AutoModelForTokenClassification.from_pretrained(options.to)
    else:
        tokenizer, model = train(options, [sentence for i, sentence in enumerate(sentences) if i % 5])
        options.to.mkdir(parents=True, exist_ok=True)
        model.save_pretrained(options.to)
        tokenizer.save_pretrained(options.to)
    score(model.eval(), tokenizer, held_out, options.to)


def train(options, kept):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    names = dict(id2label=dict(enumerate(LABELS)), label2id={name: i for i, name in enumerate(LABELS)})
    if options.base:
        tokenizer = AutoTokenizer.from_pretrained(options.base, use_fast=True)
        model = AutoModelForTokenClassification.from_pretrained(options.base, **names)
    else:
        tokenizer = tokenizer_of(kept)
        model = CamembertForTokenClassification(CamembertConfig(
            vocab_size=8000, max_position_embeddings=LIMIT + 2, hidden_size=128, num_hidden_layers=2,
            num_attention_heads=4, intermediate_size=256, type_vocab_size=1, pad_token_id=1, bos_token_id=0,
            eos_token_id=2, layer_norm_eps=1e-5, **names))
    model.to(device)
    examples = [example(tokenizer, text, spans) for text, spans in kept]
    rate = 3e-5 if options.base else 1e-3
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, rate, epochs=options.epochs, steps_per_epoch=-(-len(examples) // BATCH), pct_start=0.1)
    start = time.time()
    for epoch in range(options.epochs):
        model.train()
        random.shuffle(examples)
        # Of nearly one length, so that little is padded.
        examples.sort(key=lambda example: len(example[0]) // 8)
        order = list(range(0, len(examples), BATCH))
        random.shuffle(order)
        loss_sum = 0.0
        for first in order:
            batch = examples[first:first + BATCH]
            longest = max(len(ids) for ids, _ in batch)
            pad = lambda rows, value: torch.tensor([row + [value] * (longest - len(row)) for row in rows]).to(device)
            ids = pad([ids for ids, _ in batch], tokenizer.pad_token_id)
            loss = model(ids, attention_mask=(ids != tokenizer.pad_token_id).long(),
                         labels=pad([labels for _, labels in batch], -100)).loss
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            loss_sum += loss.item()
        print(f"epoch {epoch + 1}: loss {loss_sum / len(order):.3f}, {time.time() - start:.0f} s", flush=True)
    return tokenizer, model.to("cpu")


def score(model, tokenizer, held_out, folder):
    """Over the words of the data, as depeche evaluates annotated sentences; what articles are cut into is stored beside it."""
    key = lambda entities, kind: {(e["start"], e["end"], e["type"]) for e in entities if kind in ("all", e["type"])}
    counts = {kind: [0, 0, 0] for kind in ("all", "PER", "LOC", "ORG", "MISC")}
    limit, overlap = min(tokenizer.model_max_length, LIMIT) - 2, 16
    stored = []
    for text, spans in held_out:
        ids, offsets, cuts = reference.tokens(tokenizer, text)
        pieces = reference.windows(0, len(ids), cuts, limit, overlap)
        with torch.no_grad():
            rows = [model(torch.tensor([[tokenizer.bos_token_id, *ids[a:b], tokenizer.eos_token_id]])
                          ).logits[0, 1:-1].double().numpy() for a, b in pieces]
        logits = reference.merge(len(ids), len(LABELS), list(zip(pieces, rows)))
        due = gold(spans)
        found = reference.entities(text, offsets, logits, LABELS, [(start, end) for start, end, _ in spans])
        for kind, count in counts.items():
            own, theirs = key(found, kind), key(due, kind)
            count[0] += len(own & theirs)
            count[1] += len(own)
            count[2] += len(theirs)
        stored.append({"text": text, "words": reference.words(text),
                       "found": reference.trimmed(text, reference.entities(text, offsets, logits, LABELS))})
    f1 = {kind: 2 * right / max(1, proposed + due) for kind, (right, proposed, due) in counts.items()}
    print(f"F1 on {len(held_out)} held-out sentences:", ", ".join(f"{kind} {value:.4f}" for kind, value in f1.items()))
    (folder / "held-out.json").write_text(json.dumps({"f1": f1, "sentences": stored}, ensure_ascii=False), encoding="utf-8")
    (folder / "held-out.conll").write_text("\n".join(
        "".join(f"{text[start:end]}\t{label}\n" for start, end, label in spans) for text, spans in held_out), encoding="utf-8")


if __name__ == "__main__":
    main()
