//! What a device needs to keep the site: the list of files to save, the worker that saves them, and how the site is called.

use std::collections::BTreeMap;

use pages::{Edition, MANIFEST, NO_CONNECTION, OFFLINE_LIST, SERVICE_WORKER, Trouble, WORKER, fingerprint};
use serde_json::json;

use crate::file::{Cache, File};
use crate::icons::Icon;
use crate::links::is_listed;

/// How many times smaller words and code get on their way. An estimate for a reader, so that the start need not compress everything;
/// a test holds it near the truth.
const USUAL_RATIO: usize = 4;

/// The same for the module that makes guides: the typefaces in it are compressed in themselves.
const USUAL_RATIO_OF_A_MODULE: usize = 2;

/// The files beside the home page of a language, and the page that saves. The list of what is saved follows when all is made.
pub(crate) fn add(edition: &Edition, icons: &[Icon], files: &mut BTreeMap<String, File>) {
    let no_connection = pages::trouble(edition, Trouble::NoConnection);
    files.insert(edition.home_file(NO_CONNECTION), File::page(no_connection));
    files.insert(edition.home_file(MANIFEST), manifest(edition, icons));
    let worker = File::new(WORKER.as_bytes().to_vec(), "text/javascript; charset=utf-8", Cache::AskFirst);
    // A worker answers to the policy it came with, and it has to fetch what it saves.
    files.insert(edition.home_file(SERVICE_WORKER), worker.running());
    let page = |bytes| pages::offline(edition, bytes);
    let (paths, own) = (saved(edition, files), edition.offline_path());
    let sizes = paths.iter().filter_map(|path| files.get(path)).map(usual_size);
    let bytes: usize = sizes.sum::<usize>() + page(0).len() / USUAL_RATIO;
    files.insert(own, File::page(page(bytes)));
}

/// The list of what is saved, each with its fingerprint. Its version changes whenever one of them does.
pub(crate) fn add_list(edition: &Edition, files: &mut BTreeMap<String, File>) {
    let listed: Vec<(String, String)> =
        saved(edition, files).into_iter().filter_map(|path| Some((path.clone(), files.get(&path)?.etag.clone()))).collect();
    let version = fingerprint(format!("{listed:?}").as_bytes());
    let list = json!({ "version": version, "line": edition.words.offline.line, "files": listed });
    files.insert(edition.home_file(OFFLINE_LIST), File::new(list.to_string().into_bytes(), "application/json", Cache::AskFirst));
}

/// Paths of the files that make the site whole in one language: its pages and files, and what stands for all languages; no sound
/// and no video, and nothing that only pages of other languages name.
pub(crate) fn saved(edition: &Edition, files: &BTreeMap<String, File>) -> Vec<String> {
    let home = edition.home_path();
    let apart = [OFFLINE_LIST, SERVICE_WORKER].map(|name| edition.home_file(name));
    let no_connection = edition.home_file(NO_CONNECTION);
    let is_own = |path: &str, file: &File| {
        path.starts_with(&home) && !apart.iter().any(|apart| apart == path) && (!file.is_page() || is_listed(file) || path == no_connection)
    };
    let is_heavy = |file: &File| file.content_type.starts_with("audio/") || file.content_type.starts_with("video/");
    let foreign = foreign_assets(&home, files);
    let wanted = files.iter().filter(|(path, file)| {
        !is_heavy(file) && (is_own(path, file) || (path.starts_with("/assets/") && !foreign.contains(&path.as_str())))
    });
    wanted.map(|(path, _)| path.clone()).collect()
}

/// Assets that pages name, but none of this language does. One that no page names is fetched by a script, and stays.
fn foreign_assets<'a>(home: &str, files: &'a BTreeMap<String, File>) -> Vec<&'a str> {
    let mut named: BTreeMap<&str, bool> = BTreeMap::new();
    for (path, file) in files.iter().filter(|(_, file)| file.is_page()) {
        let Ok(html) = str::from_utf8(&file.bytes) else { continue };
        for rest in html.split("\"/assets/").skip(1) {
            let Some(name) = rest.split('"').next() else { continue };
            let Some((asset, _)) = files.get_key_value(&format!("/assets/{name}")) else { continue };
            *named.entry(asset).or_default() |= path.starts_with(home);
        }
    }
    named.into_iter().filter_map(|(asset, is_own)| (!is_own).then_some(asset)).collect()
}

fn usual_size(file: &File) -> usize {
    let ratio = match file.content_type {
        "application/wasm" => USUAL_RATIO_OF_A_MODULE,
        _ if file.is_compressible() => USUAL_RATIO,
        _ => 1,
    };
    file.bytes.len() / ratio
}

/// How a device calls and draws the site (W3C Web Application Manifest).
fn manifest(edition: &Edition, icons: &[Icon]) -> File {
    let icons: Vec<_> = icons
        .iter()
        .map(|icon| {
            let purpose = if icon.is_maskable { "maskable" } else { "any" };
            json!({ "src": icon.path, "sizes": format!("{0}x{0}", icon.pixels), "type": "image/png", "purpose": purpose })
        })
        .collect();
    let ground = edition.library.site.brand.light.get("paper").map(|colour| colour.to_string());
    let manifest = json!({
        "id": edition.home_path(),
        "name": edition.name,
        "short_name": edition.name,
        "description": edition.words.home.description,
        "lang": edition.language,
        "dir": edition.book.words.direction.id(),
        "start_url": edition.home_path(),
        "scope": edition.home_path(),
        "display": "minimal-ui",
        "background_color": ground,
        "theme_color": ground,
        "icons": icons,
    });
    File::new(manifest.to_string().into_bytes(), "application/manifest+json", Cache::AskFirst)
}
