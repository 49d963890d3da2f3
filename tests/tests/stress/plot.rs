//! Curves as SVG, which a page shows as it is.

use std::fmt::Write as _;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 110.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 45.0;
const COLOURS: [&str; 2] = ["#2563eb", "#d97706"];

/// Points of calls and MiB.
pub(crate) struct Curve {
    name: &'static str,
    points: Vec<(f64, f64)>,
}

impl Curve {
    /// From the samples that the program prints; its columns are named in the first line.
    pub(crate) fn read(name: &'static str, samples: &str) -> Self {
        let mut lines = samples.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let columns = lines.next().expect("a line of names");
        let column = |name| columns.iter().position(|column| *column == name).expect("a column");
        let (calls, resident) = (column("calls"), column("resident"));
        let number = |text: &str| text.parse::<f64>().expect("a number");
        let points = lines.map(|line| (number(line[calls]), number(line[resident]) / f64::from(1 << 20))).collect();
        Self { name, points }
    }
}

/// Both axes begin at 0.
pub(crate) fn draw(title: &str, curves: &[Curve]) -> String {
    let all = || curves.iter().flat_map(|curve| &curve.points);
    let most = all().map(|point| point.0).fold(1.0, f64::max);
    let highest = (all().map(|point| point.1).fold(1.0, f64::max) / 20.0).ceil() * 20.0;
    let x = |calls: f64| LEFT + calls / most * (WIDTH - LEFT - RIGHT);
    let y = |mib: f64| HEIGHT - BOTTOM - mib / highest * (HEIGHT - TOP - BOTTOM);

    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"12\">\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"white\"/>\n\
         <text x=\"{LEFT}\" y=\"22\" font-size=\"14\">{title}</text>\n"
    );
    for step in 0..=4 {
        let part = f64::from(step) / 4.0;
        let (height, calls) = (y(highest * part), x(most * part));
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {height:.1}H{:.1}\" stroke=\"#e5e7eb\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{:.0} MiB</text>\
             <text x=\"{calls:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{:.1} M</text>",
            WIDTH - RIGHT,
            LEFT - 8.0,
            height + 4.0,
            highest * part,
            HEIGHT - BOTTOM + 18.0,
            most * part / 1e6,
        );
    }
    for (curve, colour) in curves.iter().zip(COLOURS) {
        let points: Vec<String> =
            curve.points.iter().map(|(calls, mib)| format!("{:.1},{:.1}", x(*calls), y(*mib))).collect();
        let last = curve.points.last().map_or(0.0, |point| point.1);
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" fill=\"{colour}\">{} ({last:.0} MiB)</text>",
            points.join(" "),
            WIDTH - RIGHT + 6.0,
            y(last) + 4.0,
            curve.name,
        );
    }
    let _ = writeln!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">calls</text>\n</svg>",
        (LEFT + WIDTH - RIGHT) / 2.0,
        HEIGHT - 8.0
    );
    svg
}
