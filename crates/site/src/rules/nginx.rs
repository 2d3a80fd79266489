//! Rules for nginx, in two files: one for its `http` part and one for the `server` part that serves the folder.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Place, disk_path};
use crate::policy::SAFE_HEADERS;
use crate::{Cache, Site};

/// What depends on the request, for the `http` part. nginx asks for the file on the disk, not for the address.
pub(super) fn for_http(site: &Site) -> String {
    let (usual, others) = site.policies();
    let mut out = "# Include this file in the http part of nginx's settings; see README.txt.\n".to_owned();
    let _ = write!(out, "map $uri $mbc_voice_policy {{\n    default \"{usual}\";\n");
    for (place, policy) in &others {
        let _ = writeln!(out, "    ~^{} \"{policy}\";", pattern(place));
    }
    let (ask, forever) = (Cache::AskFirst.header(), Cache::Forever.header());
    let _ = write!(out, "}}\nmap $uri $mbc_voice_keep {{\n    default \"{ask}\";\n    ~^/assets/ \"{forever}\";\n}}\n");
    let _ = write!(out, "map $http_accept_language $mbc_voice_language {{\n    default \"\";\n");
    for language in site.languages() {
        let _ = writeln!(out, "    \"~*^\\s*{language}\\b\" {language};");
    }
    out.push_str("}\n");
    out
}

/// A place as a regular expression; the names of our files hold no sign of one but the point.
fn pattern(place: &Place) -> String {
    match place {
        Place::Folder(folder) => folder.clone(),
        Place::File(path) => format!("/{}$", disk_path(path).replace('.', "\\.")),
    }
}

/// How the files are served, for the `server` part.
pub(super) fn for_server(site: &Site) -> String {
    let languages = site.languages();
    let (main, any) = (languages.first().copied().unwrap_or_default(), languages.join("|"));
    let headers = headers();
    let to_language = if languages.len() > 1 {
        "    if ($mbc_voice_language) { return 302 /$mbc_voice_language/; }\n    add_header Vary Accept-Language always;\n".to_owned()
    } else {
        format!("    return 302 /{main}/;\n")
    };
    format!(
        "# Include this file in the server part of nginx's settings that names the folder of the site as its root; see README.txt.\n\
         index index.html;\ncharset off;\nserver_tokens off;\nabsolute_redirect off;\n\
         # Who visits a site on an illness is nobody's business.\naccess_log off;\nlog_not_found off;\n\
         # The compressed files beside the files; with the module ngx_brotli also: brotli_static on;\n\
         gzip_static on;\ngzip_vary on;\ngzip_proxied any;\n\
         types {{\n{}}}\ndefault_type application/octet-stream;\n{}{headers}\
         location = / {{\n{to_language}{}}}\n\
         # Without a server of our own nothing can answer a form: the guide without answers can be had instead.\n\
         location ~ ^/({any})/guide/ {{\n    if ($request_method = POST) {{ return 303 /$1/guide/ready/; }}\n}}\n\
         location ~ ^/(hosting/|_headers|_redirects) {{ return 404; }}\n",
        types(site),
        errors(&languages),
        headers.lines().map(|line| format!("    {line}\n")).collect::<String>(),
    )
}

/// In nginx a place with a header of its own has none of the others, so they are said again there.
fn headers() -> String {
    let mut out =
        "add_header Content-Security-Policy $mbc_voice_policy always;\nadd_header Cache-Control $mbc_voice_keep always;\n".to_owned();
    for (name, value) in SAFE_HEADERS {
        let _ = writeln!(out, "add_header {name} \"{value}\" always;");
    }
    out
}

/// The page for what is not there, in the language of the address.
fn errors(languages: &[&str]) -> String {
    let mut out = "error_page 404 /404.html;\n".to_owned();
    for language in languages {
        let _ = writeln!(out, "location /{language}/ {{ error_page 404 /{language}/404.html; }}");
    }
    out
}

/// Each ending with its type, exactly as our own server says it.
fn types(site: &Site) -> String {
    let mut types: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, file) in site.files() {
        let name = disk_path(path);
        let Some((_, ending)) = name.rsplit_once('.') else { continue };
        let endings = types.entry(file.content_type).or_default();
        if !endings.iter().any(|known| known == ending) {
            endings.push(ending.to_owned());
        }
    }
    types.iter().fold(String::new(), |out, (kind, endings)| out + &format!("    \"{kind}\" {};\n", endings.join(" ")))
}
