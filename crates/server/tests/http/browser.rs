//! A browser without scripts: it follows links, fills in the forms it was given, and sends exactly what such a browser sends.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use tower::ServiceExt as _;

/// A response as a browser has it.
pub(crate) struct Response {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Response {
    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.bytes).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Asks the router and checks what must hold for every response.
pub(crate) async fn ask(router: &Router, request: Request<Body>) -> Response {
    let uri = request.uri().to_string();
    assert!(!uri.contains('?'), "an address carries a query: {uri}");
    let response = router.clone().oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let response = Response { status: head.status, headers: head.headers, bytes };
    assert!(!response.headers.contains_key("set-cookie"), "{uri} sets a cookie");
    assert!(!response.header("location").contains('?'), "{uri} leads to an address with a query");
    assert!(response.header("content-security-policy").starts_with("default-src 'none'"), "{uri} has no content security policy");
    response
}

/// A request without a body.
pub(crate) fn request(method: Method, path: &str) -> Request<Body> {
    Request::builder().method(method).uri(path).body(Body::empty()).unwrap()
}

/// A posted form.
pub(crate) fn posted(path: &str, body: impl Into<Body>) -> Request<Body> {
    let kind = "application/x-www-form-urlencoded";
    Request::builder().method(Method::POST).uri(path).header("content-type", kind).body(body.into()).unwrap()
}

/// A field of the form on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Control {
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) is_on: bool,
    pub(crate) to: Option<String>,
}

/// A browser with a page open.
pub(crate) struct Browser {
    pub(crate) router: Router,
    pub(crate) page: String,
    pub(crate) status: StatusCode,
    pub(crate) controls: Vec<Control>,
    action: String,
    /// Taps so far: links, buttons, tick boxes.
    pub(crate) taps: usize,
}

impl Browser {
    /// Opens the guide builder with a tap on the home page's button.
    pub(crate) async fn open(router: Router) -> Self {
        let home = ask(&router, request(Method::GET, "/en/")).await;
        assert!(home.text().contains("href=\"/en/guide/\""), "the home page does not lead to the guide builder");
        let first = ask(&router, request(Method::GET, "/en/guide/")).await;
        let mut browser =
            Self { router, page: String::new(), status: StatusCode::OK, controls: Vec::new(), action: String::new(), taps: 1 };
        browser.show(first.status, first.text());
        browser
    }

    /// Types into a field.
    pub(crate) fn fill(&mut self, name: &str, value: &str) {
        let control = self.controls.iter_mut().find(|control| control.name == name && control.kind != "hidden");
        value.clone_into(&mut control.unwrap_or_else(|| panic!("no field `{name}`")).value);
    }

    /// Taps a tick box or a radio button.
    pub(crate) fn tap(&mut self, name: &str, value: &str) {
        self.taps += 1;
        let place = self
            .controls
            .iter()
            .position(|control| control.name == name && control.value == value)
            .unwrap_or_else(|| panic!("no box `{name}={value}`"));
        if self.controls[place].kind == "radio" {
            self.controls.iter_mut().filter(|control| control.name == name).for_each(|control| control.is_on = false);
        }
        let control = &mut self.controls[place];
        control.is_on = control.kind == "radio" || !control.is_on;
    }

    /// What a field holds on the page.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.controls.iter().find(|control| control.name == name).map_or("", |control| &control.value)
    }

    /// The values of this name that would be sent.
    pub(crate) fn on(&self, name: &str) -> Vec<&str> {
        self.controls.iter().filter(|control| control.name == name && control.is_on).map(|control| control.value.as_str()).collect()
    }

    /// Presses a button and shows the page that comes.
    pub(crate) async fn press(&mut self, name: &str, value: &str) {
        let response = self.send(name, value).await;
        assert_eq!(response.header("cache-control"), "no-store");
        self.show(response.status, response.text());
    }

    /// Presses a button and gives what comes.
    pub(crate) async fn send(&mut self, name: &str, value: &str) -> Response {
        self.taps += 1;
        let button = self.controls.iter().find(|control| control.kind == "button" && control.name == name && control.value == value);
        let button = button.unwrap_or_else(|| panic!("no button `{name}={value}` on {}", self.page));
        self.send_by(button).await
    }

    /// Presses the button that gets a file.
    pub(crate) async fn download(&mut self, extension: &str, value: &str) -> Response {
        self.taps += 1;
        let is_it = |control: &&Control| control.value == value && control.to.as_ref().is_some_and(|to| to.ends_with(extension));
        let button = self.controls.iter().find(is_it).unwrap_or_else(|| panic!("no button for a file {extension} on {}", self.page));
        self.send_by(button).await
    }

    async fn send_by(&self, button: &Control) -> Response {
        let mut fields: Vec<(&str, &str)> =
            self.controls.iter().filter(|control| control.is_on).map(|control| (control.name.as_str(), control.value.as_str())).collect();
        fields.push((&button.name, &button.value));
        let body = serde_urlencoded::to_string(fields).unwrap();
        ask(&self.router, posted(button.to.as_ref().unwrap_or(&self.action), body)).await
    }

    fn show(&mut self, status: StatusCode, page: &str) {
        self.status = status;
        page.clone_into(&mut self.page);
        let form = page.split_once("<form").and_then(|(_, rest)| rest.split_once("</form>")).map_or("", |(form, _)| form);
        self.action = attribute(form.split('>').next().unwrap_or_default(), "action").unwrap_or_default();
        self.controls = form.split('<').filter_map(control).collect();
    }
}

fn control(tag: &str) -> Option<Control> {
    let (head, text) = tag.split_once('>')?;
    let kind = head.split_whitespace().next()?;
    let (kind, value) = match kind {
        "input" => (attribute(head, "type").unwrap_or_else(|| "text".to_owned()), attribute(head, "value").unwrap_or_default()),
        "textarea" => ("textarea".to_owned(), plain(text.strip_prefix('\n').unwrap_or(text))),
        "button" => ("button".to_owned(), attribute(head, "value").unwrap_or_default()),
        _ => return None,
    };
    let is_on = match kind.as_str() {
        "checkbox" | "radio" => head.split_whitespace().any(|word| word == "checked"),
        "button" => false,
        _ => true,
    };
    Some(Control { name: attribute(head, "name")?, value, is_on, to: attribute(head, "formaction"), kind })
}

fn attribute(head: &str, name: &str) -> Option<String> {
    let start = head.find(&format!(" {name}=\""))? + name.len() + 3;
    head[start..].split('"').next().map(plain)
}

/// HTML text as a browser reads it.
pub(crate) fn plain(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// Length of a page after gzip, as a server in front may send it.
pub(crate) fn gzip(page: &str) -> usize {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(page.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}
