"""A CamemBERT tagger of the size of camembert-base with random weights, to measure speed with: as safetensors and ONNX, and
its int8 form as ONNX.

    pip install torch==2.4.0 transformers==4.49.0 onnx onnxruntime 'numpy<2'
    python tests/transformers/make_base.py TOKENIZER_FOLDER FOLDER     # writes FOLDER/camembert-base and FOLDER/camembert-base-int8"""

import shutil
import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from transformers import CamembertConfig, CamembertForTokenClassification

LABELS = ["O", "I-LOC", "I-PER", "I-MISC", "I-ORG"]


def main(tokenizer_folder, folder):
    torch.manual_seed(4)
    size = Tokenizer.from_file(str(tokenizer_folder / "tokenizer.json")).get_vocab_size()
    model = CamembertForTokenClassification(CamembertConfig(
        vocab_size=size, max_position_embeddings=514, type_vocab_size=1, pad_token_id=1, bos_token_id=0, eos_token_id=2,
        layer_norm_eps=1e-5, id2label=dict(enumerate(LABELS)), label2id={name: i for i, name in enumerate(LABELS)})).eval()
    base, small = folder / "camembert-base", folder / "camembert-base-int8"
    for target in (base, small):
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(tokenizer_folder / "tokenizer.json", target)
        model.config.save_pretrained(target)
    model.config.architectures = ["CamembertForTokenClassification"]
    model.save_pretrained(base)
    shutil.copy(base / "config.json", small)
    model.config.return_dict = False
    ids = torch.ones(2, 8, dtype=torch.long) * 7
    torch.onnx.export(
        model, ({"input_ids": ids, "attention_mask": torch.ones_like(ids)},), str(base / "model.onnx"),
        input_names=["input_ids", "attention_mask"], output_names=["logits"], opset_version=14,
        dynamic_axes={name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", "logits")})
    quantize_dynamic(str(base / "model.onnx"), str(small / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
