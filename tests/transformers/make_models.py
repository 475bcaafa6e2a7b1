"""Makes the tiny models of tests/transformers/fixtures, and stores what Python gives for them.

    pip install torch==2.4.0 transformers==4.49.0 sentence-transformers==3.4.1 onnx onnxruntime 'numpy<2'
    python tests/transformers/make_models.py [--new-tokenizers] [FOLDER OF all-MiniLM-L6-v2]

Seeds are fixed, so the same versions give the same files from the same tokenizers. Those are kept as they are: they were trained
on the sample corpus, and `tokenizers` trains another one each time, since it breaks ties in the order of a hash map.
--new-tokenizers trains them again."""

import json
import logging
import os
import re
import sys
import warnings
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import (
    BertConfig, BertModel, CamembertConfig, CamembertForTokenClassification, DistilBertConfig,
    DistilBertForTokenClassification, PreTrainedTokenizerFast, RobertaConfig, RobertaModel, pipeline,
)

import reference

HERE = Path(__file__).parent
FIXTURES = HERE / "fixtures"
LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
VOCABULARY = 400
LIMIT = 64
OVERLAP = 12

TEXTS = [
    "Camille Aubrac visite la ville de Trézac avec une délégation de l’Institut des rivières.",
    "L'été dernier, Élodie N’Diaye a quitté Saint-Orens pour l'Office du lin.",
    "Le ministère de l’Agriculture reçoit une équipe d’ingénieurs 😀 à Riga.",
    "Un œuf. Deux œufs : c’est\u00a0tout !",
]
SPACED = "Camille Aubrac visite Riga avec Karl Ozols et une équipe venue de Lettonie pour parler de lin"
PARAGRAPH = (
    "La délégation conduite par Camille Aubrac arrive à Trézac. Elle visite une école et une mairie. "
    "Karl Ozols présente ensuite le projet de l’Institut des rivières. Les élèves posent des questions. "
    "Une réunion de travail suit à la préfecture. Le compte rendu sera publié en ligne."
)
LONG = "\n".join(["Visite d’une délégation à Trézac"] + [PARAGRAPH] * 4 + ["mot " * 90 + "fin."])


def corpus():
    for path in sorted((HERE.parents[1] / "corpus").rglob("*")):
        if path.suffix in {".jsonl", ".json", ".txt", ".html"}:
            yield re.sub(r"<[^>]+>|[{}\"\[\]]", " ", path.read_text(encoding="utf-8", errors="ignore"))
    yield " ".join(TEXTS + [SPACED, LONG])


def kept(name, train):
    """The tokenizer in the fixture, or one newly trained; with the names of its special tokens."""
    tokenizer, names = train()
    path = FIXTURES / name / "tokenizer.json"
    if path.is_file() and "--new-tokenizers" not in sys.argv:
        tokenizer = Tokenizer.from_file(str(path))
    return tokenizer, names


def camembert_tokenizer():
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(" {2,}", " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    tokenizer.train_from_iterator(corpus(), trainers.UnigramTrainer(
        vocab_size=VOCABULARY, special_tokens=special, unk_token="<unk>", show_progress=False))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    # As published models have it: depeche must not let it cut anything off.
    tokenizer.enable_truncation(16)
    tokenizer.enable_padding(pad_id=1, pad_token="<pad>", length=16)
    return tokenizer, dict(bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>", mask_token="<mask>")


def bert_tokenizer():
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    tokenizer.train_from_iterator(corpus(), trainers.WordPieceTrainer(
        vocab_size=VOCABULARY, special_tokens=special, show_progress=False))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    return tokenizer, dict(cls_token="[CLS]", sep_token="[SEP]", pad_token="[PAD]", unk_token="[UNK]", mask_token="[MASK]")


def roberta_tokenizer():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    tokenizer.train_from_iterator(corpus(), trainers.BpeTrainer(
        vocab_size=VOCABULARY, special_tokens=special, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    tokenizer.post_processor = processors.RobertaProcessing(
        sep=("</s>", 2), cls=("<s>", 0), trim_offsets=True, add_prefix_space=False)
    return tokenizer, dict(bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>", mask_token="<mask>")


SHAPE = dict(hidden_size=16, num_hidden_layers=2, num_attention_heads=4, intermediate_size=32)
NAMED = dict(id2label=dict(enumerate(LABELS)), label2id={name: i for i, name in enumerate(LABELS)})


def scatter(model):
    """Weights wide enough for outputs that differ from token to token."""
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "LayerNorm" in name or "layer_norm" in name:
                continue
            spread = 0.6 if weight.dim() > 1 else 0.1
            weight.copy_(torch.randn(weight.shape, generator=generator) * spread)
    return model.eval()


def balance(model, tokenizer, names):
    """A classifier that names every label now and then, `O` most often."""
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=10**9,
        model_input_names=["input_ids", "attention_mask"], **names)
    logits = np.concatenate([out for text in TEXTS + [SPACED, PARAGRAPH] for out in run(
        model, fast, [reference.tokens(fast, text)[0][:LIMIT - 2]])])
    scale = torch.tensor(2.0 / logits.std(axis=0), dtype=torch.float32)
    with torch.no_grad():
        model.classifier.weight *= scale[:, None]
        model.classifier.bias.copy_((model.classifier.bias - torch.tensor(logits.mean(axis=0), dtype=torch.float32)) * scale)
        model.classifier.bias[0] += 1.5
    return model


def export(model, folder, output, types):
    inputs = ["input_ids", "attention_mask"] + (["token_type_ids"] if types else [])
    ids = torch.ones(2, 8, dtype=torch.long)
    example = {"input_ids": ids * 7, "attention_mask": ids}
    if types:
        example["token_type_ids"] = ids * 0
    axes = {name: {0: "batch", 1: "length"} for name in inputs + [output]}
    model.config.return_dict = False
    torch.onnx.export(
        model, (example,), str(folder / "model.onnx"), input_names=inputs, output_names=[output],
        dynamic_axes=axes, opset_version=14, do_constant_folding=True)
    model.config.return_dict = True


def save(name, model, tokenizer, names, onnx=None, pooling=None):
    folder = FIXTURES / name
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    if pooling:
        (folder / "1_Pooling").mkdir(exist_ok=True)
        json.dump({"word_embedding_dimension": SHAPE["hidden_size"],
                   "pooling_mode_cls_token": pooling == "cls", "pooling_mode_mean_tokens": pooling == "mean"},
                  open(folder / "1_Pooling" / "config.json", "w"), indent=1)
        kinds = ["Transformer", "Pooling", "Normalize"]
        json.dump([{"idx": i, "name": str(i), "path": "" if i == 0 else f"{i}_{kind}",
                    "type": f"sentence_transformers.models.{kind}"} for i, kind in enumerate(kinds)],
                  open(folder / "modules.json", "w"), indent=1)
        json.dump({"max_seq_length": LIMIT, "do_lower_case": False},
                  open(folder / "sentence_bert_config.json", "w"))
    if onnx:
        export(model, folder, *onnx)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=10**9,
        model_input_names=["input_ids", "attention_mask"], **names)


def run(model, tokenizer, rows):
    """Outputs without special tokens' rows dropped, each row alone."""
    before = [tokenizer.bos_token_id if tokenizer.bos_token_id is not None else tokenizer.cls_token_id]
    after = [tokenizer.eos_token_id if tokenizer.eos_token_id is not None else tokenizer.sep_token_id]
    outputs = []
    for row in rows:
        ids = torch.tensor([before + list(row) + after])
        with torch.no_grad():
            outputs.append(model(input_ids=ids, attention_mask=torch.ones_like(ids))[0][0].double().numpy())
    return outputs


def check_padding(model, tokenizer, rows):
    """Python's own padded batch gives what its rows give alone."""
    alone = run(model, tokenizer, rows)
    before = [tokenizer.bos_token_id if tokenizer.bos_token_id is not None else tokenizer.cls_token_id]
    after = [tokenizer.eos_token_id if tokenizer.eos_token_id is not None else tokenizer.sep_token_id]
    longest = max(map(len, rows)) + 2
    ids = [before + list(row) + after for row in rows]
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in ids])
    ids = torch.tensor([row + [tokenizer.pad_token_id] * (longest - len(row)) for row in ids])
    with torch.no_grad():
        batch = model(input_ids=ids, attention_mask=mask)[0].double().numpy()
    worst = max(np.abs(batch[i, :len(own)] - own).max() for i, own in enumerate(alone))
    assert worst < 1e-4, worst


def rounded(rows):
    return [[round(float(value), 6) for value in row] for row in rows]


def tagged(model, tokenizer):
    expected = []
    rows = []
    for text in TEXTS + [SPACED, LONG]:
        ids, offsets, cuts = reference.tokens(tokenizer, text)
        pieces = reference.windows(0, len(ids), cuts, LIMIT - 2, OVERLAP)
        outputs = [out[1:-1] for out in run(model, tokenizer, [ids[a:b] for a, b in pieces])]
        rows += [ids[a:b] for a, b in pieces]
        logits = reference.merge(len(ids), len(LABELS), list(zip(pieces, outputs)))
        expected.append({
            "text": text, "ids": ids, "offsets": offsets, "windows": pieces,
            "words": reference.words(text), "logits": rounded(logits),
            "entities": reference.entities(text, offsets, logits, LABELS),
        })
    check_padding(model, tokenizer, rows)
    return expected


def embedded(model, tokenizer, mode, limit, texts):
    expected = []
    for text in texts:
        ids, _, cuts = reference.tokens(tokenizer, text)
        pieces = reference.windows(0, len(ids), cuts, limit - 2, 0)
        total = np.zeros(model.config.hidden_size)
        for out in run(model, tokenizer, [ids[a:b] for a, b in pieces]):
            total += len(out) * (out[0] if mode == "cls" else out.mean(axis=0))
        expected.append({"text": text, "vector": [round(float(v), 7) for v in total / np.linalg.norm(total)]})
    return expected


def store(name, value):
    (FIXTURES / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def minilm(folder):
    """Real weights: the vectors of sentence-transformers for texts that fit, and windows of ours for one that does not."""
    from sentence_transformers import SentenceTransformer
    from transformers import AutoModel, AutoTokenizer
    sentences = SentenceTransformer(folder, device="cpu")
    texts = TEXTS + [SPACED, PARAGRAPH]
    vectors = sentences.encode(texts, normalize_embeddings=True)
    expected = [{"text": t, "vector": [round(float(v), 7) for v in vector]} for t, vector in zip(texts, vectors)]
    model, tokenizer = AutoModel.from_pretrained(folder).eval(), AutoTokenizer.from_pretrained(folder)
    own = embedded(model, tokenizer, "mean", 256, texts + [LONG])
    for a, b in zip(expected, own):
        assert np.abs(np.array(a["vector"]) - np.array(b["vector"])).max() < 1e-5
    store("minilm.json", expected + own[-1:])


def main():
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)
    torch.set_num_threads(1)
    roberta = dict(vocab_size=VOCABULARY, max_position_embeddings=LIMIT + 2, pad_token_id=1, bos_token_id=0,
                   eos_token_id=2, type_vocab_size=1, layer_norm_eps=1e-5, **SHAPE)
    bert = dict(vocab_size=VOCABULARY, max_position_embeddings=LIMIT, pad_token_id=0)

    tokenizer, names = kept("camembert-tagger", camembert_tokenizer)
    model = balance(scatter(CamembertForTokenClassification(CamembertConfig(**roberta, **NAMED))), tokenizer, names)
    fast = save("camembert-tagger", model, tokenizer, names, onnx=("logits", False))
    store("camembert-tagger.json", tagged(model, fast))

    tokenizer, names = kept("bert-sentences", bert_tokenizer)
    model = balance(scatter(DistilBertForTokenClassification(DistilBertConfig(
        **bert, dim=16, n_layers=2, n_heads=4, hidden_dim=32, **NAMED))), tokenizer, names)
    fast = save("distilbert-tagger", model, tokenizer, names)
    store("distilbert-tagger.json", tagged(model, fast))
    # What the pipeline of transformers makes of it, where its idea of a word is ours.
    found = pipeline("token-classification", model=model, tokenizer=fast, aggregation_strategy="first")(SPACED)
    store("distilbert-pipeline.json", {"text": SPACED, "entities": [
        {"type": e["entity_group"], "start": e["start"], "end": e["end"]} for e in found]})
    model = scatter(BertModel(BertConfig(**bert, **SHAPE)))
    fast = save("bert-sentences", model, tokenizer, names, onnx=("last_hidden_state", True), pooling="mean")
    store("bert-sentences.json", embedded(model, fast, "mean", LIMIT, TEXTS + [SPACED, LONG]))

    tokenizer, names = kept("roberta-sentences", roberta_tokenizer)
    model = scatter(RobertaModel(RobertaConfig(**roberta), add_pooling_layer=False))
    fast = save("roberta-sentences", model, tokenizer, names, pooling="cls")
    store("roberta-sentences.json", embedded(model, fast, "cls", LIMIT, TEXTS + [SPACED, LONG]))
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if folders:
        minilm(folders[0])


if __name__ == "__main__":
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    main()
