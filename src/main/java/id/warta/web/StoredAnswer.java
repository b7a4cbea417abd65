package id.warta.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON as it was answered before, letter by letter. */
record StoredAnswer(@JsonValue @JsonRawValue String json) {}
