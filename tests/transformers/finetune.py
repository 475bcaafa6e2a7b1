"""Trains a small CamemBERT tagger from nothing, to show that a trained checkpoint goes through depeche and scores there what
Python says it scores. Ten minutes on two cores; the same loop fine-tunes a published model (--base), on a GPU if there is one.

    pip install torch==2.4.0 transformers==4.49.0 'numpy<2'
    python tests/transformers/finetune.py --train wikiner-fr.train.conll --to /tmp/tagger [--base almanach/camembert-base]
    DEPECHE_TRAINED=/tmp/tagger cargo test --features rust-bert --test transformers trained -- --nocapture
    depeche enrich corpus --recognizer rust-bert:/tmp/tagger

The data: one token and its BIO label a line, sentences parted by blank lines. Every fifth sentence is held out; the folder gets
`held-out.json` with their texts, their entities, what Python finds in them and its F1."""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import (
    AutoModelForTokenClassification, AutoTokenizer, CamembertConfig, CamembertForTokenClassification,
    PreTrainedTokenizerFast,
)

import reference

LABELS = ["O"] + [f"{mark}-{kind}" for kind in ("PER", "LOC", "ORG", "MISC") for mark in "BI"]
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
        pad_token="<pad>", unk_token="<unk>", mask_token="<mask>", model_max_length=256)


def example(tokenizer, text, spans):
    """Ids, and for the first sub-token of each token its label; -100 elsewhere."""
    ids, offsets, _ = reference.tokens(tokenizer, text)
    labels = [-100] * len(ids)
    for start, end, label in spans:
        first = next((i for i, (a, b) in enumerate(offsets) if (a < b and b > start and a < end) or a == b == start), None)
        if first is not None and label in LABELS:
            labels[first] = LABELS.index(label)
    before, after = tokenizer.bos_token_id, tokenizer.eos_token_id
    return [before, *ids[:254], after], [-100, *labels[:254], -100]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--train", required=True)
    arguments.add_argument("--to", required=True, type=Path)
    arguments.add_argument("--base")
    arguments.add_argument("--epochs", type=int, default=8)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    random.seed(4)
    torch.manual_seed(4)
    torch.set_num_threads(options.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"

    sentences = read(options.train)
    held_out = sentences[::5]
    kept = [sentence for i, sentence in enumerate(sentences) if i % 5]
    names = dict(id2label=dict(enumerate(LABELS)), label2id={name: i for i, name in enumerate(LABELS)})
    if options.base:
        tokenizer = AutoTokenizer.from_pretrained(options.base, use_fast=True)
        model = AutoModelForTokenClassification.from_pretrained(options.base, **names)
    else:
        tokenizer = tokenizer_of(kept)
        model = CamembertForTokenClassification(CamembertConfig(
            vocab_size=8000, max_position_embeddings=258, hidden_size=128, num_hidden_layers=2,
            num_attention_heads=4, intermediate_size=256, type_vocab_size=1, pad_token_id=1, bos_token_id=0,
            eos_token_id=2, layer_norm_eps=1e-5, **names))
    model.to(device)
    examples = [example(tokenizer, text, spans) for text, spans in kept]
    rate = 3e-5 if options.base else 1e-3
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    steps = options.epochs * (len(examples) // 32)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps + options.epochs, pct_start=0.1)
    start = time.time()
    for epoch in range(options.epochs):
        model.train()
        random.shuffle(examples)
        order = sorted(range(0, len(examples), 32))
        loss_sum = 0.0
        for first in order:
            batch = examples[first:first + 32]
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

    model.eval().to("cpu")
    options.to.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(options.to)
    tokenizer.save_pretrained(options.to)
    stored, right, proposed, due = [], 0, 0, 0
    for text, spans in held_out:
        ids, offsets, _ = reference.tokens(tokenizer, text)
        row = torch.tensor([[tokenizer.bos_token_id, *ids[:254], tokenizer.eos_token_id]])
        with torch.no_grad():
            logits = model(row).logits[0, 1:-1].double().numpy()
        found = reference.trimmed(text, reference.entities(text, offsets[:254], logits, LABELS))
        expected = gold(spans)
        key = lambda entities: {(e["type"], e["start"], e["end"]) for e in entities if e["type"] != "MISC"}
        right += len(key(found) & key(expected))
        proposed += len(key(found))
        due += len(key(expected))
        stored.append({"text": text, "expected": expected, "found": found})
    f1 = 2 * right / max(1, proposed + due)
    print(f"F1 on {len(held_out)} held-out sentences, PER LOC ORG: {f1:.4f}")
    (options.to / "held-out.json").write_text(json.dumps({"f1": f1, "sentences": stored}, ensure_ascii=False))


if __name__ == "__main__":
    main()
