/** The desk's HTTP server: reads requests, answers with views. */
@NullMarked
package org.tensionwire.desk.web;

import org.jspecify.annotations.NullMarked;
