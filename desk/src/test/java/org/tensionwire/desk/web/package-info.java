/** Tests of the desk's HTTP server. */
@NullMarked
package org.tensionwire.desk.web;

import org.jspecify.annotations.NullMarked;
