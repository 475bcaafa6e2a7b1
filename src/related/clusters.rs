//! Articles in clusters of close vectors (inverted file, Jégou, Douze and Schmid 2011; spherical k-means, Dhillon and
//! Modha 2001), so that each is compared with a few clusters instead of all articles.

use rayon::prelude::*;

use super::vectors::Vectors;

/// Rounds of k-means.
const ROUNDS: usize = 6;
/// Articles for each cluster that the centres are made from.
const SAMPLE: usize = 40;

/// Centres and members.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    centres: Vectors,
    members: Vec<Vec<u32>>,
}

impl Clusters {
    /// As many clusters as the square root of the number of articles. The same articles give the same clusters.
    pub(super) fn build(vectors: &Vectors) -> Self {
        let count = (vectors.len() as f64).sqrt().ceil() as usize;
        let step = (vectors.len() / (count * SAMPLE).max(1)).max(1);
        let sample: Vec<usize> = (0..vectors.len())
            .step_by(step)
            .filter(|&position| !vectors.is_empty_at(position))
            .collect();
        let mut centres = Vectors::default();
        for &position in sample
            .iter()
            .step_by((sample.len() / count.max(1)).max(1))
            .take(count)
        {
            let vector: Vec<f32> = vectors
                .get(position)
                .iter()
                .map(|&x| f32::from(x))
                .collect();
            centres.push(&vector);
        }
        for _ in 0..ROUNDS {
            centres = moved(vectors, &sample, &centres);
        }
        let nearest: Vec<Option<usize>> = (0..vectors.len())
            .into_par_iter()
            .map(|position| nearest(vectors, position, &centres))
            .collect();
        let mut members = vec![Vec::new(); centres.len()];
        for (position, cluster) in (0..).zip(nearest) {
            if let Some(list) = cluster.and_then(|cluster| members.get_mut(cluster)) {
                list.push(position);
            }
        }
        Self { centres, members }
    }

    /// Adds the members of the `probes` clusters nearest to an article.
    pub(super) fn near(
        &self,
        vectors: &Vectors,
        position: usize,
        probes: usize,
        out: &mut Vec<u32>,
    ) {
        if vectors.is_empty_at(position) {
            return;
        }
        let centres = 0..self.centres.len();
        let mut ranked: Vec<(f32, usize)> = Vec::with_capacity(centres.len());
        vectors.cosines_across(position, &self.centres, centres, |cluster, cosine| {
            ranked.push((cosine, cluster));
        });
        let order = |a: &(f32, usize), b: &(f32, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if probes < ranked.len() {
            ranked.select_nth_unstable_by(probes, order);
            ranked.truncate(probes);
        }
        for (_, cluster) in ranked {
            out.extend(self.members.get(cluster).into_iter().flatten());
        }
    }
}

/// Centres of what is nearest to each centre; one that nothing is nearest to stays.
fn moved(vectors: &Vectors, sample: &[usize], centres: &Vectors) -> Vectors {
    let nearest: Vec<Option<usize>> = sample
        .par_iter()
        .map(|&position| nearest(vectors, position, centres))
        .collect();
    let mut sums = vec![vec![0.0_f32; vectors.width()]; centres.len()];
    let mut filled = vec![false; centres.len()];
    for (&position, cluster) in sample.iter().zip(nearest) {
        let Some(cluster) = cluster else { continue };
        if let (Some(sum), Some(filled)) = (sums.get_mut(cluster), filled.get_mut(cluster)) {
            *filled = true;
            for (sum, &x) in sum.iter_mut().zip(vectors.get(position)) {
                *sum += f32::from(x);
            }
        }
    }
    let mut next = Vectors::default();
    for (cluster, (sum, filled)) in sums.iter_mut().zip(filled).enumerate() {
        if !filled {
            *sum = centres.get(cluster).iter().map(|&x| f32::from(x)).collect();
        }
        next.push(sum);
    }
    next
}

/// The nearest centre, the first of equals; none for an empty vector.
fn nearest(vectors: &Vectors, position: usize, centres: &Vectors) -> Option<usize> {
    if vectors.is_empty_at(position) {
        return None;
    }
    let mut best: Option<(usize, f32)> = None;
    vectors.cosines_across(position, centres, 0..centres.len(), |cluster, cosine| {
        if best.is_none_or(|(_, most)| cosine > most) {
            best = Some((cluster, cosine));
        }
    });
    best.map(|(cluster, _)| cluster)
}
