use std::collections::BTreeSet;

use pact::{Criteria, Cursor, Page, ProductFootprint, Query, QueryError, link, validity};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::footprint;

#[derive(Deserialize)]
struct Lists {
    footprints: Vec<Map<String, Value>>,
    queries: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    query: String,
    finds: Vec<usize>,
}

fn lists() -> (Vec<ProductFootprint>, Vec<Asked>) {
    let Lists { footprints, queries } = serde_json::from_str(include_str!("cases/lists.json")).expect("lists");
    (footprints.into_iter().map(|set| footprint(Value::Object(set))).collect(), queries)
}

#[test]
fn queries_find_what_they_should() {
    let (footprints, queries) = lists();
    for Asked { query, finds } in queries {
        let read = Query::parse(&query).unwrap_or_else(|error| panic!("{query}: {error}"));
        let found: Vec<usize> =
            (1..).zip(&footprints).filter(|(_, one)| read.criteria.matches(one)).map(|(number, _)| number).collect();
        assert_eq!(found, finds, "{query}");
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_says_why() {
    for (query, error) in [
        ("limit=-1", QueryError::Limit),
        ("limit=1&limit=2", QueryError::Limit),
        ("limit=ten", QueryError::Limit),
        ("validOn=yesterday", QueryError::NotAMoment { name: "validOn" }),
        ("validAfter=2026-01-01", QueryError::NotAMoment { name: "validAfter" }),
        ("cursor=1-2", QueryError::Cursor),
        ("cursor=1-+2-3", QueryError::Cursor),
        ("productId=%zz", QueryError::Encoding),
        ("productId=%ff", QueryError::Encoding),
        ("productId=%f", QueryError::Encoding),
    ] {
        let found = Query::parse(query).expect_err(query);
        assert_eq!(found, error, "{query}");
        let body = found.body();
        assert!(body.status() == 400 && body.code.as_str() == "BadRequest" && !body.message.as_str().is_empty());
    }
    let read = Query::parse("x-exemple-facture=1&limit=99999999999999999999999&&").expect("a query");
    assert_eq!((read.ignored, read.limit), (vec!["x-exemple-facture".to_owned()], Some(usize::MAX)));
}

#[test]
fn three_years_follow_the_reference_period_where_nothing_else_is_said() {
    let period = |end: &str| {
        let set = json!({"validityPeriodStart": null, "validityPeriodEnd": null, "pcf.referencePeriodEnd": end});
        let (start, end) = validity(&footprint(set));
        (start.to_string(), end.to_string())
    };
    let expected = |a: &str, b: &str| (format!("{a}.000000Z"), format!("{b}.000000Z"));
    assert_eq!(period("2026-01-01T00:00:00Z"), expected("2026-01-01T00:00:00", "2029-01-01T00:00:00"));
    assert_eq!(period("2028-02-29T12:00:00+01:00"), expected("2028-02-29T11:00:00", "2031-02-28T11:00:00"));
}

#[test]
fn the_link_has_the_filters_the_limit_and_the_very_base() {
    let query = Query::parse("geography=ma&productId=urn%3Aa%3Ab%26c+d&validOn=2026-06-01T02:00:00%2B02:00&limit=1");
    let query = query.expect("a query");
    let link = link("https://127.0.0.1:8443/pacte/", &query, Cursor { after: 17, until: 255 });
    let expected = "<https://127.0.0.1:8443/pacte/3/footprints?productId=urn%3Aa%3Ab%26c%20d&geography=ma\
                    &validOn=2026-06-01T00%3A00%3A00Z&limit=1&cursor=1-11-ff>; rel=\"next\"";
    assert_eq!(link, expected);
    let address = link.trim_start_matches('<').split('>').next().and_then(|link| link.split_once('?'));
    let again = Query::parse(address.expect("a query").1).expect("our own query");
    assert_eq!((again.criteria, again.limit), (query.criteria, query.limit));
    assert_eq!(again.cursor, Some(Cursor { after: 17, until: 255 }));
}

#[test]
fn a_limit_of_nothing_is_a_page_of_nothing_and_says_whether_there_is_more() {
    let (footprints, _) = lists();
    let rows = || (1..).zip(&footprints);
    let none = Query::parse("limit=0").expect("a query");
    let page = Page::of(&none, rows(), 6, 100);
    assert_eq!((page.footprints.len(), page.next), (0, Some(Cursor { after: 0, until: 6 })));
    let nobody = Query::parse("limit=0&geography=nowhere").expect("a query");
    let page = Page::of(&nobody, rows(), 6, 100);
    assert_eq!((page.body(), page.next), (json!({ "data": [] }), None));
}

fn criteria() -> impl Strategy<Value = Criteria> {
    let (footprints, _) = lists();
    let all = |values: fn(&ProductFootprint) -> Vec<String>| -> Vec<String> {
        let held: BTreeSet<String> = footprints.iter().flat_map(values).collect();
        held.into_iter().chain(["urn:nobody:has:it".to_owned()]).collect()
    };
    let texts = |values: Vec<String>| proptest::collection::vec(proptest::sample::select(values), 0..3);
    let times = || {
        let days = (0_i64..3000)
            .prop_map(|day| "2025-01-01T00:00:00Z".parse::<calendar::Timestamp>().expect("a time").plus_days(day));
        proptest::collection::vec(days, 0..2)
    };
    let products = texts(all(|one| one.product_ids.iter().map(ToString::to_string).collect()));
    let companies = texts(all(|one| one.company_ids.iter().map(ToString::to_string).collect()));
    let places = texts(all(|one| one.pcf.geography().as_str().map(str::to_owned).into_iter().collect()));
    let status = texts(all(|one| vec![one.status.as_str().to_owned()]));
    (products, companies, places, status, times(), times(), times()).prop_map(
        |(product_id, company_id, geography, status, valid_on, valid_after, valid_before)| Criteria {
            product_id,
            company_id,
            geography,
            classification: Vec::new(),
            valid_on,
            valid_after,
            valid_before,
            status,
        },
    )
}

/// The criteria with everything in capitals.
fn in_capitals(criteria: &Criteria) -> Criteria {
    let capitals = |texts: &[String]| texts.iter().map(|text| text.to_uppercase()).collect();
    Criteria {
        product_id: capitals(&criteria.product_id),
        company_id: capitals(&criteria.company_id),
        geography: capitals(&criteria.geography),
        status: capitals(&criteria.status),
        ..criteria.clone()
    }
}

proptest! {
    #[test]
    fn values_are_alternatives_and_criteria_are_conditions(a in criteria(), b in criteria()) {
        let (footprints, _) = lists();
        for one in &footprints {
            // AND: a footprint meets criteria of different kinds exactly if it meets each of them.
            let alone: [Criteria; 7] = [
                Criteria { product_id: a.product_id.clone(), ..Criteria::default() },
                Criteria { company_id: a.company_id.clone(), ..Criteria::default() },
                Criteria { geography: a.geography.clone(), ..Criteria::default() },
                Criteria { status: a.status.clone(), ..Criteria::default() },
                Criteria { valid_on: a.valid_on.clone(), ..Criteria::default() },
                Criteria { valid_after: a.valid_after.clone(), ..Criteria::default() },
                Criteria { valid_before: a.valid_before.clone(), ..Criteria::default() },
            ];
            prop_assert_eq!(a.matches(one), alone.iter().all(|criteria| criteria.matches(one)));
            // OR: two values of a kind are met exactly if one of them is.
            if !a.product_id.is_empty() && !b.product_id.is_empty() {
                let both = [a.product_id.clone(), b.product_id.clone()].concat();
                let of = |product_id| Criteria { product_id, ..Criteria::default() }.matches(one);
                prop_assert_eq!(of(both), of(a.product_id.clone()) || of(b.product_id.clone()));
            }
            prop_assert_eq!(in_capitals(&a).matches(one), a.matches(one));
            prop_assert!(Criteria::default().matches(one));
        }
    }

    /// Pages are turned while footprints are added: what was there at the first page comes exactly once, in order, and
    /// each link gives the same page however often it is followed.
    #[test]
    fn paging_neither_loses_nor_repeats(
        serials in proptest::collection::btree_set(1_u64..5_000, 0..60),
        limit in proptest::option::of(1_usize..9),
        maximum in 1_usize..12,
        active in any::<bool>(),
        added in proptest::collection::vec(0_usize..4, 70),
    ) {
        let kinds = [footprint(json!({})), footprint(json!({ "status": "Deprecated" }))];
        let kind = |serial: u64| &kinds[usize::from(serial.is_multiple_of(3))];
        let text = if active { "status=active" } else { "" };
        let mut query = Query { limit, ..Query::parse(text).expect("a query") };
        let wanted: Vec<u64> = serials.iter().copied().filter(|serial| query.criteria.matches(kind(*serial))).collect();
        let (mut there, mut newest) = (serials.clone(), serials.last().copied().unwrap_or(0));
        let mut turned = Vec::new();
        for more in added {
            let serials: Vec<u64> = there.iter().copied().collect();
            // Which serial a page shows is seen by where the footprint stands in memory, so each has its own copy.
            let shown: Vec<ProductFootprint> = serials.iter().map(|serial| kind(*serial).clone()).collect();
            let rows = || serials.iter().copied().zip(&shown);
            let page = Page::of(&query, rows(), newest, maximum);
            prop_assert!(page.footprints.len() <= limit.unwrap_or(maximum).min(maximum));
            for found in &page.footprints {
                let index = shown.iter().position(|one| std::ptr::eq(one, *found)).expect("one of the rows");
                turned.push(serials[index]);
            }
            prop_assert_eq!(&Page::of(&query, rows(), newest, maximum), &page);
            for _ in 0..more {
                newest += 1;
                there.insert(newest);
            }
            let later: Vec<u64> = there.iter().copied().collect();
            if query.cursor.is_some() {
                let again = Page::of(&query, later.iter().map(|serial| (*serial, kind(*serial))), newest, maximum);
                prop_assert_eq!(again.footprints.len(), page.footprints.len());
                prop_assert_eq!(again.next, page.next);
            }
            match page.next {
                Some(next) => query.cursor = Some(next.to_string().parse().expect("our own cursor")),
                None => break,
            }
        }
        prop_assert_eq!(turned, wanted);
    }
}
