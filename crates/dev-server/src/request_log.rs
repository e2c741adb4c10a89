//! The addresses that were requested, for tests that count requests.

use std::collections::VecDeque;

/// The number of addresses that are kept; older ones are forgotten.
const CAPACITY: usize = 10_000;

/// The newest requests.
#[derive(Debug, Default)]
pub struct RequestLog(VecDeque<String>);

impl RequestLog {
    /// Adds a request.
    pub fn add(&mut self, target: &str) {
        if self.0.len() == CAPACITY {
            self.0.pop_front();
        }
        self.0.push_back(target.to_owned());
    }

    /// The requests since the last call, oldest first.
    pub fn take(&mut self) -> Vec<String> {
        std::mem::take(&mut self.0).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_requests_are_forgotten() {
        let mut log = RequestLog::default();
        for number in 0..CAPACITY + 2 {
            log.add(&number.to_string());
        }
        let taken = log.take();
        assert_eq!((taken.len(), taken[0].as_str()), (CAPACITY, "2"));
        assert!(log.take().is_empty());
    }
}
