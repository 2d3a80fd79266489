//! Rules for Caddy: one block that serves the folder.

use std::fmt::Write as _;

use super::Place;
use crate::policy::SAFE_HEADERS;
use crate::{Cache, Site};

pub(super) fn rules(site: &Site) -> String {
    let (usual, others) = site.policies();
    let languages = site.languages();
    let (main, any) = (languages.first().copied().unwrap_or_default(), languages.join("|"));
    let host = site.hosting().base_url.as_ref().map_or(":8080".to_owned(), |base| base.of(""));
    let mut out = format!(
        "# See README.txt. Write the folder of the site in place of /srv/mbc-voice.\n{host} {{\n\troot * /srv/mbc-voice\n\
         \theader {{\n\t\t-Server\n\t\tCache-Control \"{}\"\n\t\tContent-Security-Policy \"{usual}\"\n",
        Cache::AskFirst.header()
    );
    for (name, value) in SAFE_HEADERS {
        let _ = writeln!(out, "\t\t{name} \"{value}\"");
    }
    let _ = write!(out, "\t}}\n\theader /assets/* Cache-Control \"{}\"\n", Cache::Forever.header());
    for (number, policy) in distinct(others.iter().map(|(_, policy)| *policy)).into_iter().enumerate() {
        let paths: Vec<String> = others.iter().filter(|(_, other)| *other == policy).map(|(place, _)| pattern(place)).collect();
        let _ = write!(out, "\t@other{number} path {}\n\theader @other{number} Content-Security-Policy \"{policy}\"\n", paths.join(" "));
    }
    if languages.len() > 1 {
        for language in &languages {
            let _ = write!(
                out,
                "\t@{language} {{\n\t\tpath /\n\t\theader_regexp Accept-Language (?i)^\\s*{language}\\b\n\t}}\n\tredir @{language} /{language}/ 302\n"
            );
        }
        out.push_str("\theader / Vary Accept-Language\n");
    } else {
        let _ = writeln!(out, "\tredir / /{main}/ 302");
    }
    let _ = write!(
        out,
        "\t# Without a server of our own nothing can answer a form: the guide without answers can be had instead.\n\
         \t@form {{\n\t\tmethod POST\n\t\tpath_regexp language ^/({any})/guide/\n\t}}\n\tredir @form /{{re.language.1}}/guide/ready/ 303\n\
         \t@rules path /hosting/* /_headers /_redirects\n\terror @rules 404\n\
         \tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n\
         \thandle_errors {{\n\t\t@language path_regexp language ^/({any})/\n\t\trewrite @language /{{re.language.1}}/404.html\n\
         \t\t@others not path_regexp ^/({any})/\n\t\trewrite @others /404.html\n\t\tfile_server\n\t}}\n}}\n"
    );
    out
}

fn pattern(place: &Place) -> String {
    match place {
        Place::Folder(folder) => format!("{folder}*"),
        Place::File(path) => path.clone(),
    }
}

fn distinct(policies: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut policies: Vec<_> = policies.collect();
    policies.sort_unstable();
    policies.dedup();
    policies
}
