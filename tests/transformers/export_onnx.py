"""Writes model.onnx beside the model.safetensors of a BERT sentence model, without torch; and its int8 form to another folder.

    pip install onnx onnxruntime numpy safetensors
    python tests/transformers/export_onnx.py FOLDER [--int8 FOLDER [--per-tensor]]

Weights are scaled channel by channel: one scale for a whole matrix spoils vectors (--per-tensor shows it). For a fresh machine that has the weights and no gigabytes for torch; `optimum-cli export onnx` does the same for any model."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, value):
        self.count += 1
        name = f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def __call__(self, kind, *inputs, output=None, **attributes):
        self.count += 1
        output = output or f"n{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output


def bert(config, weights):
    g = Graph()
    heads, hidden = config["num_attention_heads"], config["hidden_size"]
    size, eps = hidden // heads, config.get("layer_norm_eps", 1e-12)
    f32 = lambda value: g.constant(np.float32(value))
    i64 = lambda *values: g.constant(np.array(values, dtype=np.int64))

    def dense(x, name):
        product = g("MatMul", x, g.constant(weights[f"{name}.weight"].T))
        return g("Add", product, g.constant(weights[f"{name}.bias"]))

    def norm(x, name, **more):
        return g("LayerNormalization", x, g.constant(weights[f"{name}.weight"]),
                 g.constant(weights[f"{name}.bias"]), axis=-1, epsilon=eps, **more)

    def split(x, order):
        return g("Transpose", g("Reshape", x, i64(0, 0, heads, size)), perm=order)

    table = lambda name: g.constant(weights[f"embeddings.{name}_embeddings.weight"])
    length = g("Gather", g("Shape", "input_ids"), g.constant(np.int64(1)))
    positions = g("Range", g.constant(np.int64(0)), length, g.constant(np.int64(1)))
    x = g("Add", g("Gather", table("word"), "input_ids"), g("Gather", table("token_type"), "token_type_ids"))
    x = norm(g("Add", x, g("Gather", table("position"), positions)), "embeddings.LayerNorm")
    mask = g("Unsqueeze", g("Cast", "attention_mask", to=TensorProto.FLOAT), i64(1, 2))
    mask = g("Mul", g("Sub", f32(1), mask), f32(-10000))
    for layer in range(config["num_hidden_layers"]):
        at = f"encoder.layer.{layer}"
        own = f"{at}.attention.self"
        q = split(dense(x, f"{own}.query"), [0, 2, 1, 3])
        k = split(dense(x, f"{own}.key"), [0, 2, 3, 1])
        v = split(dense(x, f"{own}.value"), [0, 2, 1, 3])
        scores = g("Add", g("Mul", g("MatMul", q, k), f32(size ** -0.5)), mask)
        seen = g("Transpose", g("MatMul", g("Softmax", scores, axis=-1), v), perm=[0, 2, 1, 3])
        seen = dense(g("Reshape", seen, i64(0, 0, hidden)), f"{at}.attention.output.dense")
        x = norm(g("Add", seen, x), f"{at}.attention.output.LayerNorm")
        wide = dense(x, f"{at}.intermediate.dense")
        erf = g("Erf", g("Div", wide, f32(2 ** 0.5)))
        wide = g("Mul", g("Mul", wide, g("Add", erf, f32(1))), f32(0.5))
        last = {"output": "last_hidden_state"} if layer == config["num_hidden_layers"] - 1 else {}
        x = norm(g("Add", dense(wide, f"{at}.output.dense"), x), f"{at}.output.LayerNorm", **last)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
              for name in ("input_ids", "attention_mask", "token_type_ids")]
    output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "length", hidden])
    graph = helper.make_graph(g.nodes, "bert", inputs, [output], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    return model


def main(folder):
    config = json.loads((folder / "config.json").read_text())
    assert config["model_type"] == "bert" and config["hidden_act"] == "gelu", "only BERT with the exact GELU"
    weights = load_file(folder / "model.safetensors")
    prefix = next(n for n in weights if n.endswith("embeddings.word_embeddings.weight"))[:-len("embeddings.word_embeddings.weight")]
    weights = {name.removeprefix(prefix): value for name, value in weights.items()}
    onnx.save(bert(config, weights), folder / "model.onnx")


def quantise(folder, target, per_channel):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("model.safetensors", "model.onnx"))
    quantize_dynamic(str(folder / "model.onnx"), str(target / "model.onnx"), weight_type=QuantType.QInt8,
                     per_channel=per_channel)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    if sys.argv[2:3] == ["--int8"]:
        quantise(Path(sys.argv[1]), Path(sys.argv[3]), sys.argv[4:] != ["--per-tensor"])
