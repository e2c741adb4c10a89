//! The WebDriver client: JSON over HTTP on this machine.
//!
//! It sends requests and reads answers; `Session` knows the commands. A client library would bring
//! an asynchronous runtime and still lack half of the commands (logs, computed roles, Chromium's own
//! protocol).

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};

/// Longer than any command may take on a busy machine, so that only a dead driver meets it.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(90);

/// An error answer of a driver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebDriverError {
    /// The error code of the WebDriver standard, such as `no such element`.
    pub code: String,
    /// The first line of the driver's message.
    pub message: String,
}

impl fmt::Display for WebDriverError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for WebDriverError {}

/// A connection to a driver or to one of its sessions.
#[derive(Clone)]
pub struct WebDriverClient {
    agent: ureq::Agent,
    base: String,
}

impl WebDriverClient {
    /// A client of the driver on this port.
    pub fn to_driver(port: u16) -> WebDriverClient {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(COMMAND_TIMEOUT))
            // The driver runs on this machine, so a proxy from the environment does not apply.
            .proxy(None)
            .build();
        WebDriverClient {
            agent: config.into(),
            base: format!("http://127.0.0.1:{port}"),
        }
    }

    /// A client of one session of the same driver.
    pub fn to_session(&self, id: &str) -> WebDriverClient {
        WebDriverClient {
            agent: self.agent.clone(),
            base: format!("{}/session/{id}", self.base),
        }
    }

    /// Sends a GET request.
    pub fn get(&self, path: &str) -> Result<Value, WebDriverError> {
        self.read(self.agent.get(format!("{}{path}", self.base)).call())
    }

    /// Sends a POST request.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, WebDriverError> {
        self.read(
            self.agent
                .post(format!("{}{path}", self.base))
                .header("Content-Type", "application/json; charset=utf-8")
                .send(body.to_string()),
        )
    }

    /// Sends a DELETE request.
    pub fn delete(&self, path: &str) -> Result<Value, WebDriverError> {
        self.read(self.agent.delete(format!("{}{path}", self.base)).call())
    }

    fn read(
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
