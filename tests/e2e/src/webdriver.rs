//! The wire to a driver: JSON over HTTP on this machine.
//!
//! Only what every command shares lives here; what the commands mean is the session's
//! concern. A client library would bring an asynchronous runtime and still leave half of
//! the commands to be written by hand (logs, computed roles, Chromium's protocol).

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};

/// Longer than any command may take on a busy machine, so that only a dead driver meets it.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(90);

/// What a driver answered instead of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebDriverError {
    /// The error code of the WebDriver standard, such as `no such element`.
    pub code: String,
    /// The driver's own words, first line.
    pub message: String,
}

impl fmt::Display for WebDriverError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for WebDriverError {}

/// A connection to a driver, with the beginning of every address.
pub struct Wire {
    agent: ureq::Agent,
    base: String,
}

impl Wire {
    /// A wire to the driver on this port, not yet to a session.
    pub fn to_driver(port: u16) -> Wire {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(COMMAND_TIMEOUT))
            // The driver is on this machine: a proxy of the environment is not for it.
            .proxy(None)
            .build();
        Wire {
            agent: config.into(),
            base: format!("http://127.0.0.1:{port}"),
        }
    }

    /// The wire to one session of the same driver.
    pub fn to_session(&self, id: &str) -> Wire {
        Wire {
            agent: self.agent.clone(),
            base: format!("{}/session/{id}", self.base),
        }
    }

    /// Asks for something.
    pub fn get(&self, path: &str) -> Result<Value, WebDriverError> {
        self.understand(self.agent.get(format!("{}{path}", self.base)).call())
    }

    /// Asks to do something.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, WebDriverError> {
        self.understand(
            self.agent
                .post(format!("{}{path}", self.base))
                .header("Content-Type", "application/json; charset=utf-8")
                .send(body.to_string()),
        )
    }

    /// Ends something.
    pub fn delete(&self, path: &str) -> Result<Value, WebDriverError> {
        self.understand(self.agent.delete(format!("{}{path}", self.base)).call())
    }

    fn understand(
        &self,
        answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    ) -> Result<Value, WebDriverError> {
        let broken = |reason: String| WebDriverError {
            code: "no answer".to_owned(),
            message: reason,
        };
        let mut answer = answer.map_err(|error| broken(error.to_string()))?;
        let succeeded = answer.status().is_success();
        let text = answer
            .body_mut()
            .with_config()
            .limit(256 << 20)
            .read_to_string()
            .map_err(|error| broken(error.to_string()))?;
        let mut body: Value =
            serde_json::from_str(&text).map_err(|error| broken(format!("{error}: {text}")))?;
        let value = body.get_mut("value").map_or(json!(null), Value::take);
        if succeeded {
            return Ok(value);
        }
        let words = |key: &str| value[key].as_str().unwrap_or_default();
        Err(WebDriverError {
            code: words("error").to_owned(),
            message: words("message").lines().next().unwrap_or_default().to_owned(),
        })
    }
}
