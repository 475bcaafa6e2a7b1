//! Names of software that the tagger takes for people and places: "écrit en Java", "Laravel", "Stack Overflow". No entities of ours.

use rustc_hash::FxHashSet;

use super::{NameSpan, NameType};
use crate::link::surface::lower;
use crate::text::Document;

/// Names of nothing else.
#[rustfmt::skip] // tables: one name a line would bury the file
const SURE: [&str; 96] = [
    "airflow", "ansible", "audacity", "bitbucket", "bulma", "chromium", "codepen", "cobol", "cordova", "coreos", "couchdb",
    "debian", "dnsmasq", "drupal", "elasticsearch", "eslint", "figma", "firefox", "fortran", "freebsd", "geonetwork", "gephi",
    "geoserver", "github", "gitlab", "gnome", "grafana", "gunicorn", "hadoop", "haskell", "inkscape", "intellij", "javascript",
    "jekyll", "jitsi", "joomla", "jquery", "jupyter", "jupyterlab", "keycloak", "keras", "kibana", "kotlin", "kubernetes",
    "laravel", "leaflet", "libreoffice", "linux", "logstash", "magento", "mapbox", "markdown", "matomo", "mattermost",
    "metabase", "mongodb", "moodle", "mysql", "nagios", "nextcloud", "nginx", "numpy", "odoo", "openldap", "openoffice",
    "openrefine", "openshift", "openstack", "peertube", "photoshop", "podman", "postgis", "postgres", "postgresql",
    "powerpoint", "pytorch", "qgis", "rabbitmq", "redmine", "rocket.chat", "rstudio", "sqlite", "svelte", "symfony",
    "tensorflow", "terraform", "thunderbird", "trello", "typescript", "ubuntu", "webpack", "wordpress", "xwiki", "yunohost",
    "zabbix", "zotero",
];
/// Names of people, places and things too: only beside other software, or after a word for writing programs.
#[rustfmt::skip]
const DOUBTFUL: [&str; 45] = [
    "angular", "apache", "babel", "blender", "bootstrap", "chrome", "cypress", "dart", "delphi",
    "discourse", "django", "docker", "eclipse", "fedora", "flask", "flutter", "gradle", "groovy", "helm",
    "jakarta", "java", "jenkins", "jest", "kafka", "lua", "maven", "mocha", "notion", "pandas",
    "perl", "prometheus", "puppet", "python", "react", "redis", "rust", "safari", "scala", "selenium", "spark",
    "storybook", "swift", "tailwind", "tomcat", "vue",
];
/// Names of two words.
const PAIRS: [(&str, &str); 11] = [
    ("docker", "compose"),
    ("github", "actions"),
    ("google", "analytics"),
    ("hacker", "news"),
    ("power", "bi"),
    ("raspberry", "pi"),
    ("software", "heritage"),
    ("spring", "boot"),
    ("stack", "overflow"),
    ("stack", "exchange"),
    ("visual", "studio"),
];
/// Words on either side in which other software makes a doubtful name software too.
const NEAR: usize = 20;

/// Leaves out the people and places that are software.
pub(super) fn sift(document: &Document, names: &mut Vec<NameSpan>) {
    let is_sure = |word: &str| SURE.contains(&lower(word).as_str());
    let is_doubtful = |word: &str| DOUBTFUL.contains(&lower(word).as_str());
    let full: FxHashSet<&str> = names
        .iter()
        .filter(|name| name.name_type == NameType::Person && name.end > name.start + 1)
        .flat_map(|name| (name.start..name.end).map(|index| document.word(index)))
        .collect();
    let is_software = |name: &NameSpan| {
        let word = document.word(name.start);
        match name.end - name.start {
            // "Nextcloud Talk", "Jitsi Meet" too.
            1..=3 if is_sure(word) => true,
            1 if is_doubtful(word) && !full.contains(word) => {
                is_language(document, name.start)
                    || (name.start.saturating_sub(NEAR)..name.end + NEAR)
                        .filter(|&index| index != name.start)
                        .map(|index| document.word(index))
                        .any(|other| {
                            other.starts_with(char::is_uppercase)
                                && other != word
                                && (is_sure(other) || is_doubtful(other))
                        })
            }
            2 => {
                let pair = (lower(word), lower(document.word(name.start + 1)));
                PAIRS.contains(&(pair.0.as_str(), pair.1.as_str()))
            }
            _ => false,
        }
    };
    names.retain(|name| {
        !(matches!(name.name_type, NameType::Person | NameType::Place) && is_software(name))
    });
}

/// Whether words for writing programs stand before: "écrit en", "le langage".
fn is_language(document: &Document, index: usize) -> bool {
    let words = document.language.people();
    let before = |back: usize| {
        index
            .checked_sub(back)
            .map(|at| lower(document.word(at)))
            .unwrap_or_default()
    };
    words.programming.contains(&before(1).as_str())
        || words.prepositions.contains(&before(1).as_str())
            && words.programming.contains(&before(2).as_str())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::languages;

    /// Whether the words stay a name of that type.
    fn stays(text: &str, words: &str, name_type: NameType) -> bool {
        let document = Document::from_text(text, languages::DEFAULT);
        let start = document.token_at(text.find(words).unwrap() as u32);
        let mut names = vec![NameSpan {
            start,
            end: start + words.split(' ').count(),
            name_type,
            confidence: 0.95,
        }];
        sift(&document, &mut names);
        !names.is_empty()
    }

    #[test]
    fn what_is_only_ever_software_is_no_person() {
        assert!(!stays("Laravel est utilisé.", "Laravel", NameType::Person));
        assert!(!stays(
            "Parlons sur Jitsi Meet.",
            "Jitsi Meet",
            NameType::Person
        ));
        assert!(!stays(
            "Demandez sur Stack Overflow.",
            "Stack Overflow",
            NameType::Person
        ));
    }

    #[test]
    fn an_island_is_software_beside_software_or_where_programs_are_written_in_it() {
        assert!(!stays("Elle est écrite en Java.", "Java", NameType::Place));
        assert!(!stays(
            "Il connaît Java, Python et Perl.",
            "Java",
            NameType::Place
        ));
        assert!(stays(
            "Un séisme a frappé Java et Bali.",
            "Java",
            NameType::Place
        ));
    }

    #[test]
    fn an_organisation_stays() {
        assert!(stays(
            "Le rachat de GitLab.",
            "GitLab",
            NameType::Organisation
        ));
    }
}
