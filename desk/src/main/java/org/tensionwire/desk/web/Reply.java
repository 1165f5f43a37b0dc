package org.tensionwire.desk.web;

import org.tensionwire.desk.view.RecordJson;

/** An answer, whole. */
record Reply(int status, String contentType, String body) {

  static Reply html(String body) {
    return new Reply(200, "text/html; charset=utf-8", body);
  }

  static Reply css(String body) {
    return new Reply(200, "text/css; charset=utf-8", body);
  }

  static Reply json(String body) {
    return new Reply(200, "application/json; charset=utf-8", body);
  }

  static Reply health(boolean well, String text) {
    return new Reply(well ? 200 : 503, "text/plain; charset=utf-8", text + "\n");
  }

  static Reply error(int status, String code, String detail) {
    return new Reply(status, "application/json; charset=utf-8", RecordJson.error(code, detail));
  }
}
