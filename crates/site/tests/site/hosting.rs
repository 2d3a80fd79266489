//! The site in two languages as files at an address of its own: what pages, search engines and web servers are told.

use std::collections::BTreeSet;

use site::{Cache, MARKER, MOST_BYTES, disk_path};

use crate::made::{hosted, pages, site};

fn text(path: &str) -> &'static str {
    str::from_utf8(&hosted().file(path).unwrap_or_else(|| panic!("no {path}")).bytes).unwrap()
}

fn rule(name: &str) -> String {
    hosted().rules().into_iter().find_map(|(path, text)| (path == name).then_some(text)).unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn every_page_names_its_own_address_and_itself_in_every_language() {
    for (path, html) in pages(hosted()).filter(|(_, html)| !html.contains("noindex")) {
        assert_eq!(html.matches(&format!("<link rel=\"canonical\" href=\"https://voice.example.org{path}\">")).count(), 1, "{path}");
        let Some(rest) = path.strip_prefix("/en/").or_else(|| path.strip_prefix("/es/")) else { continue };
        for language in ["en", "es"] {
            let link = format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"https://voice.example.org/{language}/{rest}\">");
            assert_eq!(html.matches(&link).count(), 1, "{path}: {link}");
        }
    }
}

#[test]
fn links_leave_a_page_as_light_as_it_has_to_be() {
    let style = |html: &str| {
        let path = html.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        hosted().file(path).unwrap().weight()
    };
    for (path, html) in pages(hosted()) {
        let weight = hosted().file(path).unwrap().weight() + style(html);
        assert!(weight <= MOST_BYTES, "{path}: {weight}");
    }
}

#[test]
fn the_top_offers_every_language_in_its_own_words() {
    let top = text("/");
    for language in ["en", "es"] {
        assert!(top.contains(&format!("<section lang=\"{language}\" ")) && top.contains(&format!("href=\"/{language}/\"")), "{top}");
    }
    assert!(!top.contains("http-equiv") && top.matches("<h1").count() == 1);
    assert!(site().file("/").is_some(), "a server shows it too where a browser names no language of ours");
}

#[test]
fn search_engines_are_told_of_every_page_once() {
    let map = text("/sitemap.xml");
    let told: BTreeSet<&str> = map.split("<loc>https://voice.example.org").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    let there: BTreeSet<&str> = pages(hosted()).filter(|(_, html)| !html.contains("noindex")).map(|(path, _)| path).collect();
    assert_eq!(told, there);
    assert_eq!(map.matches("<url>").count(), there.len());
    assert!(map.contains("hreflang=\"es\" href=\"https://voice.example.org/es/privacy/\"/>"));
    assert!(text("/robots.txt").contains("Sitemap: https://voice.example.org/sitemap.xml"));
    let unknown = str::from_utf8(&site().file("/robots.txt").unwrap().bytes).unwrap();
    assert!(site().file("/sitemap.xml").is_none() && !unknown.contains("Sitemap"));
}

#[test]
fn the_builder_of_a_copy_without_a_server_leads_to_the_ready_to_go_guide() {
    let page = text("/en/guide/");
    let note = page.split("<noscript>").nth(1).and_then(|rest| rest.split("</noscript>").next()).unwrap();
    assert!(note.contains("href=\"/en/guide/ready/\""), "{note}");
    assert!(page.contains(" data-without-server"));
    let served = str::from_utf8(&site().file("/en/guide/").unwrap().bytes).unwrap();
    assert!(!served.contains("<noscript>") && !served.contains("data-without-server"));
}

#[test]
fn rules_say_of_each_file_what_our_own_server_says() {
    let nginx = rule("hosting/nginx-http.conf");
    let usual = nginx.split("default \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    for (path, file) in hosted().files() {
        let name = format!("/{}", disk_path(path));
        let holds = |pattern: &str| match pattern.strip_suffix('$') {
            Some(whole) => whole.replace('\\', "") == name,
            None => name.starts_with(pattern),
        };
        let rules = nginx.lines().filter_map(|line| line.trim().strip_prefix("~^")?.strip_suffix("\";")?.split_once(" \""));
        let said = rules.filter(|(_, value)| value.starts_with("default-src")).find(|(pattern, _)| holds(pattern));
        assert_eq!(said.map_or(usual, |(_, policy)| policy), file.policy(), "{path}");
        let kind = format!("    \"{}\"", file.content_type);
        assert!(rule("hosting/nginx-server.conf").contains(&kind), "{path}: {kind}");
        assert_eq!(file.cache == Cache::Forever, path.starts_with("/assets/"), "{path}");
    }
    for name in ["hosting/nginx-server.conf", "hosting/Caddyfile", "_headers"] {
        for header in ["nosniff", "no-referrer", "geolocation=()", "same-origin", "require-corp"] {
            assert!(rule(name).contains(header), "{name}: {header}");
        }
    }
    for name in ["hosting/Caddyfile", "_headers"] {
        assert!(rule(name).contains("max-age=31536000, immutable") && rule(name).contains("frame-ancestors 'none'"), "{name}");
    }
    assert_eq!(rule("_redirects"), "/ /en/ 302! Language=en\n/ /es/ 302! Language=es\n");
    assert!(rule(MARKER).contains("mbc-voice"));
}

#[test]
fn no_rule_has_the_name_of_a_file_of_the_site() {
    let files: BTreeSet<String> = hosted().files().map(|(path, _)| disk_path(path)).collect();
    assert_eq!(files.len(), hosted().files().count());
    for (path, _) in hosted().rules() {
        assert!(!files.contains(&path), "{path}");
    }
}
