"""What depeche does around a model, written a second time in Python: windows, merging, pooling, decoding.

The fixtures hold what this gives, and the tests hold depeche against it."""

import re

import numpy as np

WORD = re.compile(r"\w+['’]|\w+(?:-\w+)*|[^\w\s]")


def words(text):
    return [match.span() for match in WORD.finditer(text)]


def sentence_starts(text):
    """One paragraph a line; a sentence ends with a full stop before a capital."""
    starts = [0]
    for match in re.finditer(r"\.\s+(?=[A-ZÉ])|\n+", text):
        starts.append(match.end())
    return starts


def tokens(tokenizer, text):
    """Tokens paragraph by paragraph, offsets without white space, and the tokens that begin a sentence."""
    ids, offsets, cuts = [], [], []
    starts = sentence_starts(text)
    base = 0
    for line in text.split("\n"):
        own = tokenizer(line, add_special_tokens=False, return_offsets_mapping=True, truncation=False)
        first = len(ids)
        ids += own["input_ids"]
        for start, end in own["offset_mapping"]:
            piece = line[start:end]
            start += len(piece) - len(piece.lstrip())
            offsets.append((base + start, base + start + len(piece.strip())))
        for start in starts:
            if line and base <= start < base + len(line):
                cuts.append(next((i for i in range(first, len(ids)) if offsets[i][0] >= start), len(ids)))
        base += len(line) + 1
    return ids, offsets, cuts


def windows(start, end, cuts, limit, overlap):
    overlap = min(overlap, limit // 4)
    found = []
    while start < end:
        left = end - start
        if left <= limit:
            found.append((start, end))
            break
        count = -(-(left - overlap) // (limit - overlap))
        target = start + min(-(-(left + (count - 1) * overlap) // count), limit)
        after = [cut for cut in cuts if target <= cut <= start + limit]
        before = [cut for cut in cuts if start + limit // 2 < cut < target]
        stop = min(after) if after else max(before) if before else start + limit
        found.append((start, stop))
        start = stop - overlap
    return found


def merge(count, width, pieces):
    sums, weights = np.zeros((count, width)), np.zeros(count)
    for (start, end), rows in pieces:
        for token in range(start, end):
            edges = [token - start + 1] if start > 0 else []
            edges += [end - token] if end < count else []
            weight = min(edges) if edges else 1
            sums[token] += weight * rows[token - start]
            weights[token] += weight
    return sums / weights[:, None]


def softmax(rows):
    rows = np.exp(rows - rows.max(axis=1, keepdims=True))
    return rows / rows.sum(axis=1, keepdims=True)


def entities(text, offsets, logits, labels, spans=None):
    """The first sub-token speaks for a word; I- goes on, B- begins anew; nothing reaches over a line end. Words are those of
    a corpus where it gives their spans."""
    probabilities = softmax(logits)
    found, last = [], None
    for start, end in spans or words(text):
        # A token of white space alone is the first of the word behind it: models are trained so.
        row = next((p for (a, b), p in zip(offsets, probabilities)
                    if (a < b and b > start and a < end) or a == b == start), None)
        label = "O" if row is None else labels[int(row.argmax())]
        mark, _, kind = label.partition("-")
        if label == "O":
            last = None
            continue
        confidence = float(sum(p for p, name in zip(row, labels) if name.endswith("-" + kind)))
        if last and last["type"] == kind and mark != "B" and "\n" not in text[last["end"]:start]:
            last["end"] = end
            last["confidences"].append(confidence)
        else:
            last = {"type": kind, "start": start, "end": end, "confidences": [confidence]}
            found.append(last)
    for entity in found:
        entity["confidence"] = float(np.mean(entity.pop("confidences")))
    return found


def trimmed(text, found):
    """Entities without the marks and the elided article that some models take along; those of marks alone are left out."""
    kept = []
    for entity in found:
        inner = [(a, b) for a, b in words(text) if entity["start"] <= a and b <= entity["end"]]
        mark = lambda word: not any(c.isalnum() for c in text[word[0]:word[1]])
        elided = lambda word: text[word[1] - 1] in "'’" and text[word[0]].islower()
        while inner and (mark(inner[0]) or elided(inner[0])):
            inner.pop(0)
        while inner and mark(inner[-1]):
            inner.pop()
        if inner:
            kept.append({**entity, "start": inner[0][0], "end": inner[-1][1]})
    return kept
