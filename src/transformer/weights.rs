//! The header of a `model.safetensors`: which tensors it holds, read without the gigabyte that follows it.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use safetensors::Dtype;
use safetensors::tensor::Metadata;

use super::TransformerError;

/// Longest header that is read: the names of a thousand layers fit ten times.
const LONGEST_HEADER: u64 = 100_000_000;
/// Bytes before the header, which hold its length.
const LENGTH_BYTES: u64 = 8;

/// Shape and type of every tensor, by name.
#[derive(Debug, Clone, Default)]
pub struct Header(HashMap<String, (Vec<usize>, Dtype)>);

impl Header {
    /// Reads the header, and checks that the file is as long as it says.
    ///
    /// # Errors
    /// A file that cannot be read, is no safetensors file, or was cut off.
    pub fn read(path: &Path) -> Result<Self, TransformerError> {
        let unreadable = |source| TransformerError::Unreadable {
            path: path.to_path_buf(),
            source,
        };
        let malformed = |detail: String| TransformerError::Malformed {
            path: path.to_path_buf(),
            detail,
        };
        let mut file = File::open(path).map_err(unreadable)?;
        let length = file.metadata().map_err(unreadable)?.len();
        let mut start = [0; LENGTH_BYTES as usize];
        if length < LENGTH_BYTES {
            return Err(malformed(cut_off(length, LENGTH_BYTES)));
        }
        file.read_exact(&mut start).map_err(unreadable)?;
        let header = u64::from_le_bytes(start);
        if header > LONGEST_HEADER {
            return Err(malformed(
                "it is no safetensors file\nhint: in Python, `model.save_pretrained(folder, safe_serialization=True)` writes one".to_owned(),
            ));
        }
        if length < LENGTH_BYTES + header {
            return Err(malformed(cut_off(length, LENGTH_BYTES + header)));
        }
        let mut bytes = Vec::new();
        file.take(header)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        let metadata: Metadata = serde_json::from_slice(&bytes)
            .map_err(|error| malformed(format!("its header is not valid: {error}")))?;
        let due = (LENGTH_BYTES + header).saturating_add(metadata.data_len() as u64);
        if length != due {
            return Err(malformed(cut_off(length, due)));
        }
        Ok(Self(
            metadata
                .tensors()
                .into_iter()
                .map(|(name, info)| (name, (info.shape.clone(), info.dtype)))
                .collect(),
        ))
    }

    /// Shape of the tensor whose name is `name`, whatever the model's own prefix before it.
    pub fn shape(&self, name: &str) -> Option<&[usize]> {
        self.0
            .iter()
            .find(|(own, _)| {
                own.strip_suffix(name)
                    .is_some_and(|prefix| prefix.is_empty() || prefix.ends_with('.'))
            })
            .map(|(_, (shape, _))| shape.as_slice())
    }

    /// A tensor that holds no floating-point numbers where weights are due.
    pub fn quantised(&self) -> Option<&str> {
        self.0
            .iter()
            .filter(|(name, _)| name.ends_with(".weight"))
            .find(|(_, (_, dtype))| {
                !matches!(dtype, Dtype::F64 | Dtype::F32 | Dtype::F16 | Dtype::BF16)
            })
            .map(|(name, _)| name.as_str())
    }
}

fn cut_off(length: u64, due: u64) -> String {
    format!(
        "it holds {length} bytes where {due} are due: the download was cut off\nhint: fetch it again"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::HashMap;

    use safetensors::tensor::TensorView;

    use super::*;

    fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        file
    }

    fn valid() -> Vec<u8> {
        let data = [0_u8; 24];
        let view = TensorView::new(Dtype::F32, vec![3, 2], &data).unwrap();
        safetensors::serialize(
            [("bert.embeddings.word_embeddings.weight", view)],
            None::<HashMap<_, _>>,
        )
        .unwrap()
    }

    #[test]
    fn shapes_are_found_under_any_prefix() {
        let header = Header::read(file(&valid()).path()).unwrap();
        assert_eq!(
            header.shape("embeddings.word_embeddings.weight"),
            Some([3, 2].as_slice())
        );
        assert_eq!(header.shape("ddings.weight"), None);
        assert_eq!(header.quantised(), None);
    }

    #[test]
    fn a_file_cut_off_anywhere_is_told() {
        let whole = valid();
        for length in 0..whole.len() {
            let cut = whole.get(..length).unwrap();
            let said = Header::read(file(cut).path()).unwrap_err().to_string();
            assert!(said.contains("cut off"), "{length}: {said}");
        }
    }

    #[test]
    fn another_format_is_told() {
        let pickle = b"PK\x03\x04 this is a zip file with a pickle inside it";
        let said = Header::read(file(pickle).path()).unwrap_err().to_string();
        assert!(said.contains("save_pretrained"), "{said}");
    }
}
