//! A small set of icons of one style, drawn with 1.5 point strokes on a 16 point grid.

use crate::ui::look::measure;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// An icon. It never stands without a name: a button with an icon only has an accessible name and a tooltip.
#[expect(missing_docs, reason = "each is the thing it pictures")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    Search,
    Chevron,
    ChevronRight,
    Copy,
    Check,
    Cross,
    Warning,
    Info,
    Plus,
    Export,
    Refresh,
    Settings,
    Sun,
    Moon,
    Eye,
    EyeOff,
    Trash,
    ArrowUp,
    ArrowDown,
    Today,
    Fleet,
    Onboarding,
    Changes,
    Audit,
    Reports,
    Activity,
    Key,
    Sandbox,
    Pencil,
    Rail,
    Language,
    Stop,
    Filter,
    Fit,
    Enter,
}

/// The grid icons are drawn on.
const GRID: f32 = 16.0;

struct Pen<'a> {
    painter: &'a Painter,
    rect: Rect,
    stroke: Stroke,
}

impl Icon {
    /// Draws the icon in the middle of a rectangle, `size` points large.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let pen = Pen {
            painter,
            rect: Rect::from_center_size(center, egui::Vec2::splat(size)),
            stroke: Stroke::new(measure::ICON_STROKE, color),
        };
        match self {
            Self::Search => pen.search(),
            Self::Chevron => pen.line(&[(4.0, 6.0), (8.0, 10.0), (12.0, 6.0)]),
            Self::ChevronRight => pen.line(&[(6.0, 4.0), (10.0, 8.0), (6.0, 12.0)]),
            Self::Copy => pen.copy(),
            Self::Check => pen.line(&[(3.0, 8.5), (6.5, 12.0), (13.0, 4.5)]),
            Self::Cross => pen.strokes(&[&[(4.0, 4.0), (12.0, 12.0)], &[(12.0, 4.0), (4.0, 12.0)]]),
            Self::Warning => pen.warning(),
            Self::Info => pen.info(),
            Self::Plus => pen.strokes(&[&[(8.0, 3.0), (8.0, 13.0)], &[(3.0, 8.0), (13.0, 8.0)]]),
            Self::Export => pen.export(),
            Self::Refresh => pen.refresh(),
            Self::Settings => pen.settings(),
            Self::Sun => pen.sun(),
            Self::Moon => pen.moon(),
            Self::Eye => pen.eye(),
            Self::EyeOff => {
                pen.eye();
                pen.line(&[(3.0, 13.0), (13.0, 3.0)]);
            }
            Self::Trash => pen.trash(),
            Self::ArrowUp => pen.strokes(&[
                &[(8.0, 13.0), (8.0, 3.5)],
                &[(4.0, 7.0), (8.0, 3.0), (12.0, 7.0)],
            ]),
            Self::ArrowDown => pen.strokes(&[
                &[(8.0, 3.0), (8.0, 12.5)],
                &[(4.0, 9.0), (8.0, 13.0), (12.0, 9.0)],
            ]),
            Self::Today => pen.strokes(&[
                &[(2.0, 4.0), (3.3, 5.3), (5.6, 2.7)],
                &[(8.0, 4.0), (14.0, 4.0)],
                &[(2.0, 8.6), (3.3, 9.9), (5.6, 7.3)],
                &[(8.0, 8.6), (14.0, 8.6)],
                &[(2.5, 13.2), (5.0, 13.2)],
                &[(8.0, 13.2), (14.0, 13.2)],
            ]),
            Self::Fleet => pen.fleet(),
            Self::Onboarding => pen.onboarding(),
            Self::Changes => pen.strokes(&[
                &[(2.0, 5.5), (13.0, 5.5)],
                &[(10.5, 3.0), (13.5, 5.5), (10.5, 8.0)],
                &[(14.0, 10.5), (3.0, 10.5)],
                &[(5.5, 8.0), (2.5, 10.5), (5.5, 13.0)],
            ]),
            Self::Audit => {
                pen.closed(&[
                    (8.0, 1.5),
                    (13.5, 3.5),
                    (13.0, 9.0),
                    (8.0, 14.5),
                    (3.0, 9.0),
                    (2.5, 3.5),
                ]);
                pen.line(&[(5.5, 7.5), (7.3, 9.5), (10.7, 5.5)]);
            }
            Self::Reports => pen.strokes(&[
                &[(2.0, 2.0), (2.0, 14.0), (14.5, 14.0)],
                &[(5.5, 11.5), (5.5, 8.5)],
                &[(8.75, 11.5), (8.75, 4.5)],
                &[(12.0, 11.5), (12.0, 6.5)],
            ]),
            Self::Activity => pen.line(&[
                (1.5, 8.5),
                (4.5, 8.5),
                (6.5, 3.0),
                (9.5, 13.0),
                (11.5, 8.5),
                (14.5, 8.5),
            ]),
            Self::Key => pen.key(),
            Self::Sandbox => pen.sandbox(),
            Self::Pencil => pen.pencil(),
            Self::Rail => pen.rail(),
            Self::Language => pen.language(),
            Self::Filter => pen.strokes(&[
                &[(2.5, 4.5), (13.5, 4.5)],
                &[(4.5, 8.0), (11.5, 8.0)],
                &[(6.5, 11.5), (9.5, 11.5)],
            ]),
            Self::Fit => pen.strokes(&[
                &[(2.5, 3.5), (2.5, 12.5)],
                &[(13.5, 3.5), (13.5, 12.5)],
                &[(5.0, 8.0), (11.0, 8.0)],
                &[(6.8, 6.2), (5.0, 8.0), (6.8, 9.8)],
                &[(9.2, 6.2), (11.0, 8.0), (9.2, 9.8)],
            ]),
            Self::Enter => pen.strokes(&[
                &[(13.0, 3.5), (13.0, 9.5), (3.5, 9.5)],
                &[(6.5, 6.0), (3.0, 9.5), (6.5, 13.0)],
            ]),
            Self::Stop => pen.frame(4.0, 4.0, 12.0, 12.0),
        }
    }
}

impl Pen<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        let scale = self.rect.width() / GRID;
        pos2(self.rect.min.x + x * scale, self.rect.min.y + y * scale)
    }

    fn line(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::line(points, self.stroke));
    }

    fn strokes(&self, lines: &[&[(f32, f32)]]) {
        for line in lines {
            self.line(line);
        }
    }

    fn closed(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    fn circle(&self, center: (f32, f32), radius: f32) {
        let scale = self.rect.width() / GRID;
        self.painter
            .circle_stroke(self.at(center), radius * scale, self.stroke);
    }

    fn dot(&self, center: (f32, f32)) {
        self.painter
            .circle_filled(self.at(center), self.stroke.width * 0.65, self.stroke.color);
    }

    fn frame(&self, left: f32, top: f32, right: f32, bottom: f32) {
        let rect = Rect::from_min_max(self.at((left, top)), self.at((right, bottom)));
        self.painter
            .rect_stroke(rect, 2.0, self.stroke, egui::StrokeKind::Middle);
    }

    /// A part of a circle, from one angle to another in turns, clockwise from the right.
    fn arc(&self, center: (f32, f32), radius: f32, from: f32, to: f32) {
        const STEPS: u8 = 24;
        let points: Vec<(f32, f32)> = (0..=STEPS)
            .map(|step| {
                let turn = from + (to - from) * f32::from(step) / f32::from(STEPS);
                let (sin, cos) = (turn * std::f32::consts::TAU).sin_cos();
                (center.0 + radius * cos, center.1 + radius * sin)
            })
            .collect();
        self.line(&points);
    }

    fn search(&self) {
        self.circle((7.0, 7.0), 4.5);
        self.line(&[(10.4, 10.4), (14.0, 14.0)]);
    }

    fn copy(&self) {
        self.frame(5.5, 5.5, 13.5, 13.5);
        self.line(&[
            (3.6, 10.5),
            (2.5, 10.5),
            (2.5, 2.5),
            (10.5, 2.5),
            (10.5, 3.6),
        ]);
    }

    fn warning(&self) {
        self.closed(&[(8.0, 2.2), (14.6, 13.5), (1.4, 13.5)]);
        self.line(&[(8.0, 6.5), (8.0, 9.6)]);
        self.dot((8.0, 11.6));
    }

    fn info(&self) {
        self.circle((8.0, 8.0), 6.2);
        self.line(&[(8.0, 7.4), (8.0, 11.2)]);
        self.dot((8.0, 5.1));
    }

    fn export(&self) {
        self.strokes(&[
            &[(8.0, 10.0), (8.0, 2.5)],
            &[(4.8, 5.6), (8.0, 2.4), (11.2, 5.6)],
            &[(2.5, 9.5), (2.5, 13.5), (13.5, 13.5), (13.5, 9.5)],
        ]);
    }

    fn refresh(&self) {
        self.arc((8.0, 8.0), 5.4, -0.06, 0.72);
        self.line(&[(13.9, 3.2), (13.6, 7.0), (9.9, 6.4)]);
    }

    fn settings(&self) {
        // Three sliders: calmer than a cog at this size.
        self.strokes(&[
            &[(2.0, 4.0), (9.0, 4.0)],
            &[(13.0, 4.0), (14.0, 4.0)],
            &[(2.0, 12.0), (3.0, 12.0)],
            &[(7.0, 12.0), (14.0, 12.0)],
        ]);
        self.circle((11.0, 4.0), 2.0);
        self.circle((5.0, 12.0), 2.0);
    }

    fn sun(&self) {
        self.circle((8.0, 8.0), 3.0);
        for eighth in 0..8_u8 {
            let (sin, cos) = (f32::from(eighth) / 8.0 * std::f32::consts::TAU).sin_cos();
            self.line(&[
                (8.0 + 5.2 * cos, 8.0 + 5.2 * sin),
                (8.0 + 6.8 * cos, 8.0 + 6.8 * sin),
            ]);
        }
    }

    fn moon(&self) {
        self.arc((8.0, 8.0), 5.6, 0.02, 0.73);
        self.arc((11.2, 4.9), 4.6, 0.21, 0.54);
    }

    fn eye(&self) {
        self.arc((8.0, 12.0), 7.6, 0.58, 0.92);
        self.arc((8.0, 4.0), 7.6, 0.08, 0.42);
        self.circle((8.0, 8.0), 2.0);
    }

    fn trash(&self) {
        self.strokes(&[
            &[(2.5, 4.2), (13.5, 4.2)],
            &[(6.0, 4.0), (6.0, 2.4), (10.0, 2.4), (10.0, 4.0)],
            &[(4.0, 4.4), (4.6, 13.6), (11.4, 13.6), (12.0, 4.4)],
        ]);
    }

    fn fleet(&self) {
        self.frame(2.5, 2.5, 13.5, 13.5);
        self.strokes(&[&[(2.5, 6.2), (13.5, 6.2)], &[(6.6, 6.2), (6.6, 13.5)]]);
    }

    fn onboarding(&self) {
        self.frame(3.0, 2.0, 13.0, 14.0);
        self.strokes(&[
            &[(5.6, 8.2), (7.2, 9.8), (10.4, 6.0)],
            &[(6.0, 12.0), (10.0, 12.0)],
        ]);
    }

    fn key(&self) {
        self.circle((5.0, 11.0), 2.8);
        self.strokes(&[&[(7.0, 9.0), (13.5, 2.5)], &[(10.8, 5.2), (13.0, 7.4)]]);
    }

    fn sandbox(&self) {
        self.closed(&[
            (8.0, 1.8),
            (13.8, 5.0),
            (13.8, 11.2),
            (8.0, 14.4),
            (2.2, 11.2),
            (2.2, 5.0),
        ]);
        self.strokes(&[
            &[(2.4, 5.2), (8.0, 8.3), (13.6, 5.2)],
            &[(8.0, 8.3), (8.0, 14.2)],
        ]);
    }

    fn pencil(&self) {
        self.closed(&[
            (3.0, 13.0),
            (3.6, 10.2),
            (10.8, 3.0),
            (13.0, 5.2),
            (5.8, 12.4),
        ]);
    }

    fn rail(&self) {
        self.frame(2.5, 3.0, 13.5, 13.0);
        self.line(&[(6.4, 3.0), (6.4, 13.0)]);
    }

    fn language(&self) {
        self.circle((8.0, 8.0), 6.0);
        self.strokes(&[&[(2.0, 8.0), (14.0, 8.0)]]);
        self.arc((13.0, 8.0), 7.8, 0.37, 0.63);
        self.arc((3.0, 8.0), 7.8, -0.13, 0.13);
    }
}
