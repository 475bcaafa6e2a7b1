//! What gives English away in a short text.

use crate::languages::DetectionWords;

pub(super) static WORDS: DetectionWords = DetectionWords {
    function_words: &[
        "the", "of", "and", "to", "in", "is", "that", "for", "it", "was", "on", "are", "as",
        "with", "his", "her", "they", "at", "be", "this", "have", "from", "or", "had", "by", "but",
        "not", "what", "all", "were", "we", "when", "your", "can", "said", "there", "an", "each",
        "which", "she", "do", "how", "their", "if", "will", "up", "other", "about", "out", "many",
        "then", "them", "these", "so", "some", "would", "make", "like", "him", "into", "time",
        "has", "look", "two", "more", "who", "its", "our", "than", "been", "did", "could",
        "should", "must", "may", "might", "where", "after", "before", "between", "because",
        "while", "during", "against", "also", "any", "both", "every", "here", "most", "much", "my",
        "no", "now", "off", "only", "over", "own", "same", "such", "through", "too", "under",
        "until", "very", "you", "he", "i", "me", "us", "am", "does", "doing", "being", "why",
        "without", "within", "new", "not", "never", "always",
    ],
    elisions: &[],
    letters: &[],
};
