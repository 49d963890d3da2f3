use std::fs;

use serde_json::json;

use crate::chromium::Page;
use crate::project::Project;

const SHOWN: &str = "document.querySelectorAll('details.type').length";

/// The page of `mochi report --html` in a real browser, from a file.
#[test]
fn the_report_is_a_page_for_everyone() {
    let project = Project::with_manifest(
        "[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n\n[dotnet]\nexclude = [\"Newtonsoft.Json.Bson.*\"]\n",
    );
    project.mochi(&["pkg", "sync", "dotnet"]).success();
    let file = project.path().join("report.html");
    fs::write(&file, project.mochi(&["report", "--html"]).success()).expect("a writable folder");
    let mut page = Page::open(&file);

    // It needs nothing but itself.
    assert_eq!(page.value("performance.getEntriesByType('resource').length"), 0);
    assert_eq!(page.value("document.querySelectorAll('script[src], link[href], img').length"), 0);

    // Package, namespace, type; what it costs.
    let all = page.value(SHOWN).as_u64().expect("a number");
    assert!(all > 100, "{all}");
    let heads = page.value("[...document.querySelectorAll('h3.namespace code')].map(head => head.textContent)");
    let heads: Vec<_> = heads.as_array().expect("a list").iter().filter_map(|head| head.as_str()).collect();
    assert!(heads.contains(&"Newtonsoft.Json") && heads.contains(&"Newtonsoft.Json.Linq"), "{heads:?}");
    let overview = page.value("document.getElementById('overview').innerText");
    assert!(overview.as_str().is_some_and(|text| text.contains("Newtonsoft.Json 13.0.3")), "{overview}");
    let cost = page.value("document.querySelector('.cost').textContent");
    assert!(cost.as_str().is_some_and(|text| text.contains(" functions in ") && text.contains(" KB")), "{cost}");

    // By keyboard alone: to the search, a word, to the first type that is found, and its members.
    page.press("/");
    "linq.jobject".chars().for_each(|key| page.press(&key.to_string()));
    assert_eq!(page.value("document.getElementById('filter').value"), "linq.jobject");
    page.wait(&format!("{SHOWN} > 0 && {SHOWN} < 10"));
    let names = page.value("[...document.querySelectorAll('details.type code')].map(code => code.textContent)");
    let names: Vec<_> = names.as_array().expect("a list").iter().filter_map(|name| name.as_str()).collect();
    assert!(names.iter().all(|name| name.to_lowercase().contains("linq.jobject")), "{names:?}");
    for _ in 0..20 {
        if page.value("document.activeElement.matches('details.type > summary')") == true {
            break;
        }
        page.press("Tab");
    }
    page.press("Enter");
    page.wait("document.querySelector('details.type').open");
    page.wait("(document.querySelector('details.type .bound')?.textContent.length ?? 0) > 0");
    page.press("Escape");
    page.wait(&format!("{SHOWN} === {all}"));

    // Every skip has its reason and its way out.
    page.value("document.getElementById('missing').click()");
    page.value("document.getElementById('open').click()");
    let skipped = "[...document.querySelectorAll('.skipped')]";
    assert_eq!(
        page.value(&format!("{skipped}.length === data.packages[0].skipped.length && {skipped}.length > 0")),
        true
    );
    assert_eq!(
        page.value(&format!(
            "{skipped}.every(item => /Skip[A-Za-z]+: ./.test(item.textContent) && /Way out: ./.test(item.textContent))"
        )),
        true
    );
    assert_eq!(page.value("document.querySelectorAll('.bound').length"), 0);
    page.value("document.getElementById('missing').click()");

    // Light and dark: text stands out from its ground in both.
    for (scheme, is_dark) in [("light", false), ("dark", true)] {
        let feature = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        page.send("Emulation.setEmulatedMedia", feature);
        for (element, least) in [("body", 7.0), (".number", 4.5), (".count", 4.5)] {
            let [text, ground] = ["color", "backgroundColor"].map(|property| {
                let of = if property == "color" { element } else { "body" };
                let rgb = page.value(&format!("getComputedStyle(document.querySelector('{of}')).{property}"));
                luminance(rgb.as_str().expect("a colour"))
            });
            assert_eq!(ground < 0.5, is_dark, "{scheme}");
            let contrast = (text.max(ground) + 0.05) / (text.min(ground) + 0.05);
            assert!(contrast >= least, "{element} in {scheme}: {contrast}");
        }
    }

    // On paper the controls are gone, and the members are there.
    let before = page.value("document.querySelectorAll('details.type[open]').length");
    page.value("dispatchEvent(new Event('beforeprint'))");
    assert_eq!(page.value("document.querySelectorAll('details.type:not([open])').length"), 0);
    page.send("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert_eq!(page.value("getComputedStyle(document.querySelector('.controls')).display"), "none");
    page.value("dispatchEvent(new Event('afterprint'))");
    assert_eq!(page.value("document.querySelectorAll('details.type[open]').length"), before);
    let paper = page.send("Page.printToPDF", json!({}));
    assert!(paper["data"].as_str().is_some_and(|pdf| pdf.len() > 10_000), "a PDF");

    assert_eq!(page.complaints, Vec::<String>::new());
}

/// The relative luminance of `rgb(1, 2, 3)`.
fn luminance(rgb: &str) -> f64 {
    let inside = rgb.split(['(', ')']).nth(1).unwrap_or_else(|| panic!("`{rgb}`"));
    let part = |text: &str| {
        let value = text.trim().parse::<f64>().expect("a number") / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let parts: Vec<f64> = inside.split(',').take(3).map(part).collect();
    0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}
