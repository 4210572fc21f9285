package org.incubatornetwork.examples.spring;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Ends the reading of a body that is too large, whatever its header says: neither Spring nor its servers limit bodies of JSON. */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {
    private final int limit;

    BodyLimit(@Value("${service.body-limit:16777216}") int limit) {
        this.limit = limit;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        InputStream body = new Limited(message.getBody(), limit);
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return body;
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    /** A stream that fails when more is read than is allowed. */
    private static final class Limited extends FilterInputStream {
        private final int limit;
        private int left;

        Limited(InputStream in, int limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            taken(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            taken(Math.max(read, 0));
            return read;
        }

        private void taken(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new BodyTooLargeException(limit);
            }
        }
    }
}
