//! From a table of answers to a few conditions that say the same. Knows no medicine: only how many answers each question has,
//! and for which combinations of answers something holds.

/// One answer to each question, by its place.
pub(super) type Point = Vec<usize>;

/// For each question, the answers that are allowed, one bit for each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Condition(pub(super) Vec<u16>);

impl Condition {
    fn only(point: &Point) -> Self {
        Self(point.iter().map(|place| 1 << place).collect())
    }

    /// Whether these answers meet it.
    pub(super) fn holds(&self, point: &Point) -> bool {
        self.0.iter().zip(point).all(|(allowed, place)| allowed >> place & 1 == 1)
    }

    /// The condition with as many more answers allowed as leave out every point of `never`, the questions in this order.
    fn widened(mut self, sizes: &[usize], never: &[Point], order: &[usize]) -> Self {
        for question in order {
            for place in 0..sizes[*question] {
                let before = self.0[*question];
                self.0[*question] = before | 1 << place;
                if never.iter().any(|point| self.holds(point)) {
                    self.0[*question] = before;
                }
            }
        }
        self
    }
}

/// Every combination of answers.
pub(super) fn points(sizes: &[usize]) -> Vec<Point> {
    sizes.iter().fold(vec![Vec::new()], |points, size| {
        points.iter().flat_map(|point| (0..*size).map(move |place| point.iter().copied().chain([place]).collect())).collect()
    })
}

/// Conditions of which at least one holds for each point of `always`, and none for a point of `never`. What they say of all other
/// points does not matter. Each asks as few questions as it can, and none can be left out.
pub(super) fn cover(sizes: &[usize], always: &[Point], never: &[Point]) -> Vec<Condition> {
    let mut conditions: Vec<Condition> = Vec::new();
    let mut open: Vec<&Point> = always.iter().collect();
    while let Some(first) = open.first() {
        let widest = (0..sizes.len().max(1)).map(|turn| {
            let mut order: Vec<usize> = (0..sizes.len()).collect();
            order.rotate_left(turn);
            Condition::only(first).widened(sizes, never, &order)
        });
        let Some(best) = widest.max_by_key(|condition| open.iter().filter(|point| condition.holds(point)).count()) else { break };
        open.retain(|point| !best.holds(point));
        conditions.push(best);
    }
    without_needless(conditions, sizes, always)
}

fn without_needless(mut conditions: Vec<Condition>, sizes: &[usize], always: &[Point]) -> Vec<Condition> {
    let mut place = 0;
    while place < conditions.len() {
        let rest = || conditions.iter().enumerate().filter(|(other, _)| *other != place);
        if always.iter().all(|point| rest().any(|(_, condition)| condition.holds(point))) {
            conditions.remove(place);
        } else {
            place += 1;
        }
    }
    for place in 0..conditions.len() {
        narrow(&mut conditions, place, sizes, always);
    }
    conditions.sort();
    conditions
}

/// Takes away each answer that a condition allows for nothing. A question that rules nothing out stays as it is: that says less.
fn narrow(conditions: &mut [Condition], place: usize, sizes: &[usize], always: &[Point]) {
    for (question, size) in sizes.iter().enumerate() {
        let allowed = conditions[place].0[question];
        if allowed.count_ones() as usize == *size {
            continue;
        }
        for answer in (0..*size).filter(|answer| allowed >> answer & 1 == 1) {
            conditions[place].0[question] ^= 1 << answer;
            if !always.iter().all(|point| conditions.iter().any(|condition| condition.holds(point))) {
                conditions[place].0[question] ^= 1 << answer;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every function of two questions with three answers each, every point either in or out.
    #[test]
    fn a_cover_says_the_same_as_its_table_for_every_table_there_is() {
        let sizes = [3, 3];
        let all = points(&sizes);
        for table in 0_u32..1 << all.len() {
            let is_in = |point: &Point| table >> (point[0] * 3 + point[1]) & 1 == 1;
            let (always, never): (Vec<Point>, Vec<Point>) = all.iter().cloned().partition(is_in);
            let conditions = cover(&sizes, &always, &never);
            for point in &all {
                assert_eq!(conditions.iter().any(|condition| condition.holds(point)), is_in(point), "{table:b} {point:?}");
            }
        }
    }

    #[test]
    fn points_that_do_not_matter_make_it_shorter() {
        let [yes, no] = [vec![vec![0, 0]], vec![vec![2, 2]]];
        assert_eq!(cover(&[3, 3], &yes, &no), [Condition(vec![0b001, 0b111])]);
        assert_eq!(cover(&[3, 3], &[], &no), []);
    }

    #[test]
    fn what_always_holds_asks_for_nothing() {
        assert_eq!(cover(&[2], &points(&[2]), &[]), [Condition(vec![0b11])]);
        assert_eq!(cover(&[], &points(&[]), &[]), [Condition(vec![])]);
    }
}
