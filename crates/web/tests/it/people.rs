//! Made people and organisations, and requests in their name.

use app::people::{self, Actor, Profile, SignUp, SignedIn, Token};
use axum::body::Body;
use axum::http::{Method, Request, header};
use ids::OrganisationId;
use language::Language;
use store::letter::{self, State};
use store::organisation::Kind;

use crate::{Answer, Made, ask};

/// Nobody would guess it, and nobody has it.
pub const PASSWORD: &str = "caravane 7 orangers bleus";

/// A made person who is signed in.
pub struct Someone {
    pub actor: Actor,
    pub cookie: String,
    pub token: String,
}

impl Made {
    /// The path of the link in a letter to an address, which begins so.
    pub fn link_to(&self, email: &str, beginning: &str) -> String {
        let waiting = self.platform.database.read(|sql| letter::list(sql, State::Waiting, 100)).expect("listed");
        let letters = waiting.into_iter().filter(|letter| letter.recipient == email);
        let links = letters.flat_map(|letter| {
            let links = letter.body.lines().filter_map(|line| line.strip_prefix(&*self.platform.origin));
            links.map(str::to_owned).collect::<Vec<_>>()
        });
        links.into_iter().find(|link| link.starts_with(beginning)).expect("a letter with such a link")
    }

    /// Somebody who has just opened an account, and the organisation `named`.
    pub fn owner(&self, email: &str, kind: Kind, named: &str) -> (Someone, OrganisationId) {
        let someone = self.person(email);
        self.owner_again(&someone, kind, named)
    }

    /// The same person with one more organisation.
    pub fn owner_again(&self, someone: &Someone, kind: Kind, named: &str) -> (Someone, OrganisationId) {
        let profile = Profile { name: named, ice: "", country: "MA", region: "", sector: "", language: Language::Fr };
        let id = people::open_organisation(&self.platform, &someone.actor, kind, &profile).expect("opened");
        (self.again(someone), id)
    }

    /// Somebody who has just opened an account.
    pub fn person(&self, email: &str) -> Someone {
        let entered = SignUp { name: "Amina Exemple", email, password: PASSWORD, language: Language::Fr };
        people::sign_up(&self.platform, &entered, email).expect("signed up");
        let token = Token::given(self.link_to(email, "/open/").rsplit('/').next().expect("a token"));
        let opened = people::open_account(&self.platform, &token, "").expect("opened");
        let SignedIn::Yes(token) = opened.signed_in else { panic!("no code is asked for") };
        self.holder(&token)
    }

    /// Who holds the token of a session.
    pub fn holder(&self, token: &Token) -> Someone {
        let actor = people::actor(&self.platform, token).expect("asked").expect("signed in");
        let form = web::guard::FormToken::of(token.text()).as_str().to_owned();
        Someone { actor, cookie: format!("qafila_session={}", token.text()), token: form }
    }

    /// The same person, with the organisations of now.
    pub fn again(&self, someone: &Someone) -> Someone {
        let token = someone.cookie.split_once('=').expect("a cookie").1;
        self.holder(&Token::given(token))
    }

    pub fn get_as(&self, someone: &Someone, path: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, &someone.cookie);
        ask(self, request.body(Body::empty()).expect("a request"))
    }

    /// Sends a form; `fields` are as they stand in a body.
    pub fn post_as(&self, someone: &Someone, path: &str, fields: &str) -> Answer {
        let body = format!("form_token={}&{fields}", someone.token);
        self.send(Method::POST, path, &someone.cookie, &body)
    }

    pub fn send(&self, method: Method, path: &str, cookie: &str, body: &str) -> Answer {
        let request = Request::builder().method(method).uri(path).header(header::COOKIE, cookie);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        ask(self, request.body(Body::from(body.to_owned())).expect("a request"))
    }
}
