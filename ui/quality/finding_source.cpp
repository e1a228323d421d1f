#include "ui/quality/finding_source.h"

#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/contacts/contact_texts.h"
#include "ui/lists/filtered_source.h"
#include "ui/quality/quality_words.h"

#include <algorithm>
#include <numeric>

namespace shuke::ui {

namespace finding_source_detail {

/// Days as people write them, other texts as they are.
QString forPeople(const QString &value)
{
    const QDate day = value.size() == 10 ? QDate::fromString(value, Qt::ISODate) : QDate();
    return day.isValid() ? dayText(day) : value;
}

/// The names of fields given by their codes.
QString fieldNames(const QString &codes)
{
    QStringList names;
    for (const QString &code : codes.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        names.append(contactFieldText(code));
    return names.join(QStringLiteral(", "));
}

QVariant cell(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace finding_source_detail

FindingSource::FindingSource(std::shared_ptr<session::Session> session, QObject *parent)
    : RowSource(parent), m_session(std::move(session))
{
    const auto column = [](const char *key, const QString &title, int width, bool grows) {
        ListColumn made;
        made.key = key;
        made.title = title;
        made.widthChars = width;
        made.sortable = false;
        made.grows = grows;
        return made;
    };
    m_columns = {column("name", tr("Customer"), 14, true),
                 column("field", tr("Field"), 9, false),
                 column("value", tr("Now"), 18, true),
                 column("proposal", tr("Proposed"), 18, true),
                 column("other", tr("Compared with"), 13, true),
                 column("confirmed", tr("Last confirmed"), 13, false),
                 column("phone", tr("Phone"), 15, false),
                 column("email", tr("E-mail"), 20, true),
                 column("city", tr("City"), 8, false)};
    m_columns[4].toolTip = tr("What the value does not fit to; of required fields those that are empty");
    m_columns[5].toolTip = tr("The day somebody last entered, edited or confirmed the data");
}

const quality::RuleFindings *FindingSource::found() const
{
    return m_result ? &m_result->of(m_rule) : nullptr;
}

void FindingSource::setFindings(std::shared_ptr<const quality::QualityResult> result, quality::Rule rule)
{
    m_result = std::move(result);
    m_rule = rule;
    Q_EMIT changed({}, true);
}

qint64 FindingSource::count() const
{
    return found() ? found()->count() : 0;
}

ContactId FindingSource::contactOf(qint64 id) const
{
    return id >= 1 && id <= count() ? ContactId::fromRow(found()->contacts[static_cast<size_t>(id - 1)]) : ContactId();
}

quality::RuleFindings FindingSource::findings(std::vector<qint64> ids) const
{
    std::sort(ids.begin(), ids.end());
    quality::RuleFindings some;
    for (const qint64 id : ids) {
        if (!contactOf(id).isValid())
            continue;
        some.contacts.push_back(found()->contacts[static_cast<size_t>(id - 1)]);
        some.fields.push_back(found()->fields[static_cast<size_t>(id - 1)]);
    }
    return some;
}

UsualColumns FindingSource::usualColumns(quality::Rule rule)
{
    using quality::Rule;
    switch (rule) {
    case Rule::MissingPhone:
        return {{}, {"field", "value", "proposal", "other", "confirmed", "phone"}};
    case Rule::MissingEmail:
        return {{}, {"field", "value", "proposal", "other", "confirmed", "email"}};
    case Rule::Unreachable:
        return {{}, {"field", "value", "proposal", "other", "confirmed", "phone", "email"}};
    case Rule::MissingBirthday:
    case Rule::Duplicate:
    case Rule::Orphan:
        return {{}, {"field", "value", "proposal", "other", "confirmed"}};
    case Rule::MissingCity:
        return {{}, {"field", "value", "other", "confirmed", "city"}};
    case Rule::OutOfDate:
        return {{}, {"field", "value", "proposal", "other"}};
    case Rule::InvalidPhone:
    case Rule::ImpossibleBirthday:
    case Rule::UnreadValue:
        return {{}, {"proposal", "other", "confirmed"}};
    case Rule::CityAndPhone:
    case Rule::CountryAndPhone:
        return {{}, {"proposal", "confirmed", "phone"}};
    case Rule::SinceAfterOrder:
        return {{}, {"confirmed", "email", "city"}};
    case Rule::RequiredEmpty:
        return {{}, {"field", "value", "proposal", "confirmed"}};
    case Rule::PlaceholderText:
    case Rule::InvalidEmail:
    case Rule::ImpossibleSince:
    case Rule::CaseAndWidth:
        break;
    }
    return {{}, {"other", "confirmed", "phone", "email", "city"}};
}

QFuture<Result<std::vector<qint64>>> FindingSource::ids(const IdQuery &query, const CancelToken &)
{
    qint64 wanted = count();
    if (query.limit > 0)
        wanted = std::min<qint64>(wanted, query.limit);
    std::vector<qint64> ids(static_cast<size_t>(wanted));
    std::iota(ids.begin(), ids.end(), 1);
    const Answer<std::vector<qint64>> answer;
    answer.give(std::move(ids));
    return answer.future();
}

QFuture<Result<std::vector<ListRow>>> FindingSource::rows(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    using namespace finding_source_detail;
    const Answer<std::vector<ListRow>> answer;
    std::vector<qint64> sorted = ids;
    std::sort(sorted.begin(), sorted.end());
    const quality::RuleFindings some = findings(sorted);
    Query<std::vector<quality::FindingRow>> query = quality::findingRows(m_rule, some.contacts, some.fields);
    query.cancel = cancel;
    onFinished(m_session->query(std::move(query)), this,
               [this, answer, sorted](const Result<std::vector<quality::FindingRow>> &rows) {
                   if (!rows)
                       return answer.give(rows.error());
                   std::vector<ListRow> list;
                   size_t at = 0; // customers that are gone are left out
                   for (const quality::FindingRow &row : *rows) {
                       while (at < sorted.size() && contactOf(sorted[at]) != row.contact)
                           ++at;
                       if (at == sorted.size())
                           break; // the findings are others by now
                       QString proposal = forPeople(row.proposal);
                       if (!row.proposal.isNull() && row.proposal.isEmpty())
                           proposal = tr("(empty)");
                       const bool age = m_rule == quality::Rule::OutOfDate;
                       const bool fields = m_rule == quality::Rule::RequiredEmpty;
                       const QVariant other = cell(fields ? fieldNames(row.other) : forPeople(row.other));
                       list.push_back({sorted[at++],
                                       {cell(row.name), cell(checkedFieldText(row.field)), cell(forPeople(row.value)),
                                        cell(proposal), age ? QVariant() : other, age ? other : QVariant(),
                                        cell(row.phone), cell(row.email), cell(row.city)}});
                   }
                   answer.give(std::move(list));
               });
    return answer.future();
}

} // namespace shuke::ui
