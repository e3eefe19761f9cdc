//! The way of every request: counted, delayed, struck by faults, answered, struck again, sent.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use axum::body::Body;
use axum::extract::{ConnectInfo, Request as HttpRequest, State};
use axum::response::Response;

use super::answer::{HTML, JSON_UTF8, Problem, SandboxAnswer};
use super::call::{Call, Family, Route, route};
use super::fault::Fault;
use super::listener::Cut;
use super::state::{App, Request, lock};
use super::{control, origin, page, registry, shape, stream, vendor};

/// The largest request body that is read; a logo fits well.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;

/// How late an answer is when a latency spike hits it.
const SPIKE: Duration = Duration::from_secs(2);

/// Answers any request: the only handler, since `call` tells all paths apart.
pub(super) async fn serve(
    State(app): State<Arc<App>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: HttpRequest,
) -> Response {
    let (parts, body) = request.into_parts();
    let route = route(parts.method.as_str(), parts.uri.path());
    let port = app.base_url.rsplit(':').next().unwrap_or_default();
    if let Some(refused) = origin::refused(&parts.headers, &parts.method, &route, port) {
        return send(refused);
    }
    let counted = !matches!(route.family, Family::Control | Family::Page);
    if counted || route.call == Some(Call::Elsewhere) {
        app.counters.count(route.endpoint);
    }
    if let Some(Call::SalesUnit(msn) | Call::PartnerUnit(msn)) = &route.call {
        app.counters.remember(msn);
    }
    let _in_flight = counted.then(|| app.counters.enter());
    // Read to its end before any fault strikes: a client has sent all of a request whose connection is then dropped.
    let Ok(body) = axum::body::to_bytes(body, MAX_BODY_BYTES).await else {
        return send(SandboxAnswer::gateway(413, "Request body is too large."));
    };
    let query = parts.uri.query().unwrap_or_default();
    let request = Request {
        query: url::form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect(),
        headers: parts.headers,
        body: body.to_vec(),
        trace: uuid::Uuid::new_v4().to_string(),
    };
    if !route.family.is_played() {
        return send(own(&app, &route, &request));
    }
    let mut response = played(&app, &cut, &route, &request, parts.uri.path()).await;
    // Also on answers without a body of their own: support asks for it whatever went wrong.
    if let Ok(trace) = request.trace.parse() {
        response.headers_mut().insert("x-request-id", trace);
    }
    response
}

/// A request to an endpoint that plays the vendor or the register.
async fn played(app: &App, cut: &Cut, route: &Route, request: &Request, path: &str) -> Response {
    tokio::time::sleep(app.options.latency).await;
    if strikes(app, Fault::LatencySpikes) {
        tokio::time::sleep(SPIKE).await;
    }
    if strikes(app, Fault::DropBefore) {
        return dropped(cut);
    }
    let mut answer = match before(app, route, request, path) {
        Some(answer) => answer,
        None => play(app, route, request),
    };
    if strikes(app, Fault::DropAfter) {
        return dropped(cut);
    }
    // In this order: `strikes` counts, and an answer without a body is none that the fault could hit.
    if !answer.body.is_empty() && strikes(app, Fault::OtherSpellings) {
        shape::respell(&mut answer);
    }
    if route.family.is_api() {
        let switches = lock(&app.switches);
        shape::bend(&mut answer, route.call.as_ref(), |fault| {
            switches.is_on(fault)
        });
    }
    if !answer.body.is_empty() && strikes(app, Fault::BrokenJson) {
        answer.body.truncate(answer.body.len() * 2 / 3);
    }
    if route.family.is_api() && strikes(app, Fault::HugeBody) {
        return stream::huge(answer);
    }
    if !answer.body.is_empty() && strikes(app, Fault::SlowBody) {
        return stream::slow(answer);
    }
    send(answer)
}

/// Answers given instead of the work.
fn before(app: &App, route: &Route, request: &Request, path: &str) -> Option<SandboxAnswer> {
    if strikes(app, Fault::Redirect) {
        let port = app.base_url.rsplit(':').next().unwrap_or_default();
        // Another host by name, so that a client that follows sends its headers to a stranger; it is this server again.
        let target = format!("http://localhost:{port}/__sandbox/elsewhere{path}");
        return Some(SandboxAnswer::empty(307).with_header("location", target));
    }
    if route.family.is_api()
        && let Some(answer) = limited(app)
    {
        return Some(answer);
    }
    if strikes(app, Fault::HtmlError) {
        return Some(SandboxAnswer::text(502, HTML, HTML_ERROR));
    }
    if strikes(app, Fault::ServerError) {
        return Some(server_error(route.family, request));
    }
    let orders = matches!(route.call, Some(Call::CreateOrder | Call::PartnerOrder));
    if orders && strikes(app, Fault::Locked) {
        let text = "The request is locked: it is still processing";
        let problem = Problem::new(423, "Locked", text, &request.trace);
        return Some(problem.answer_of(route.family, "locked"));
    }
    if route.family.is_api() && strikes(app, Fault::ExpiredToken) {
        if let Some(token) = vendor::auth::bearer(request) {
            app.tokens().tokens.remove(token);
        }
        return Some(vendor::auth::unauthorized(route.family, request));
    }
    None
}

/// The gateway's 429, by the rate limit option or by a fault.
fn limited(app: &App) -> Option<SandboxAnswer> {
    let wait_secs = lock(&app.bucket).as_mut().and_then(Bucket::take);
    if let Some(secs) = wait_secs {
        app.counters.count_fault("rate limit option");
        return Some(too_many(secs).with_header("retry-after", secs.to_string()));
    }
    if strikes(app, Fault::RateLimit) {
        return Some(too_many(1).with_header("retry-after", "1"));
    }
    if strikes(app, Fault::RateLimitDate) {
        // A date has whole seconds: two ahead are at least one.
        let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(2));
        return Some(too_many(2).with_header("retry-after", date));
    }
    None
}

fn too_many(secs: u64) -> SandboxAnswer {
    let text = format!("Rate limit is exceeded. Try again in {secs} seconds.");
    SandboxAnswer::gateway(429, &text)
}

fn server_error(family: Family, request: &Request) -> SandboxAnswer {
    let text = "An unexpected error occurred";
    let problem = Problem::new(500, "Internal Server Error", text, &request.trace);
    match family.is_api() {
        true => problem.answer_of(family, "internal-error"),
        false => SandboxAnswer::text(500, "text/plain", "Internal Server Error"),
    }
}

/// Plays the call; a known path with another method gets 405 in the family's own words.
fn play(app: &App, route: &Route, request: &Request) -> SandboxAnswer {
    let Some(call) = &route.call else {
        return wrong_method(route, request);
    };
    vendor::play(app, route.family, call, request)
        .or_else(|| registry::play(app, call, request))
        .unwrap_or_else(nothing)
}

fn own(app: &App, route: &Route, request: &Request) -> SandboxAnswer {
    let Some(call) = &route.call else {
        return if route.family == Family::Nowhere {
            nothing()
        } else {
            wrong_method(route, request)
        };
    };
    control::play(app, call, request)
        .or_else(|| page::play(app, call))
        .unwrap_or_else(nothing)
}

fn nothing() -> SandboxAnswer {
    SandboxAnswer::gateway(404, "Resource not found")
}

fn wrong_method(route: &Route, request: &Request) -> SandboxAnswer {
    let text = "The method is not allowed here";
    let problem = Problem::new(405, "Method Not Allowed", text, &request.trace);
    let answer = match route.family {
        Family::Management | Family::PartnerGet => {
            problem.answer_of(route.family, "method-not-allowed")
        }
        Family::PartnerPost => problem.partner_answer(JSON_UTF8),
        _ => SandboxAnswer::gateway(405, text),
    };
    // An endpoint is named by its method and path.
    let allowed = route.endpoint.split(' ').next().unwrap_or_default();
    answer.with_header("allow", allowed)
}

fn strikes(app: &App, fault: Fault) -> bool {
    let strikes = lock(&app.switches).strikes(fault);
    if strikes {
        app.counters.count_fault(fault.name());
    }
    strikes
}

fn dropped(cut: &Cut) -> Response {
    cut.cut();
    // Nobody sees this answer: the connection ends as it is written.
    send(SandboxAnswer::empty(200))
}

/// The HTTP response of an answer.
pub(super) fn send(answer: SandboxAnswer) -> Response {
    respond(&answer, Body::from(answer.body.clone()))
}

/// The HTTP response of an answer's head with another body.
pub(super) fn respond(answer: &SandboxAnswer, body: Body) -> Response {
    let mut builder = Response::builder().status(answer.status);
    if let Some(kind) = answer.content_type {
        builder = builder.header("content-type", kind);
    }
    for (name, value) in &answer.headers {
        builder = builder.header(*name, value);
    }
    // Only a header value of ours with control characters could fail; there is none.
    builder.body(body).unwrap_or_default()
}

/// A token bucket: a second's worth of requests at once, then one by one.
pub(super) struct Bucket {
    rate: f64,
    left: f64,
    last: Instant,
}

impl Bucket {
    /// A full bucket; `None` for a rate that is no positive number.
    pub(super) fn new(rate: f64) -> Option<Self> {
        (rate.is_finite() && rate > 0.0).then(|| Self {
            rate,
            // A rate below one a second must still let one request through.
            left: rate.max(1.0),
            last: Instant::now(),
        })
    }

    /// Takes one; else tells how many whole seconds to wait.
    fn take(&mut self) -> Option<u64> {
        let passed = self.last.elapsed().as_secs_f64();
        self.last = Instant::now();
        self.left = (self.left + passed * self.rate).min(self.rate.max(1.0));
        if self.left >= 1.0 {
            self.left -= 1.0;
            return None;
        }
        // `Retry-After` tells whole seconds, and zero would ask for no wait at all.
        let secs = ((1.0 - self.left) / self.rate).ceil().clamp(1.0, 3600.0);
        Some(Duration::from_secs_f64(secs).as_secs())
    }
}

const HTML_ERROR: &str = "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad \
                          Gateway</h1></center><hr><center>Microsoft-Azure-Application-Gateway/v2</center></body></html>\n";
