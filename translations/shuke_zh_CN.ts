<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>--%1 is one of %2</source>
        <translation>--%1 只能是以下之一：%2</translation>
    </message>
    <message numerus="yes">
        <source>note: %n order(s) in another currency without a usable rate are left out</source>
        <translation>
            <numerusform>提示：有 %n 个外币订单没有可用汇率，未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n refund(s) in another currency without a usable rate are left out</source>
        <translation>
            <numerusform>提示：有 %n 笔外币退款没有可用汇率，未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n order(s) without a customer are in nobody&apos;s score</source>
        <translation>
            <numerusform>提示：有 %n 个订单没有客户，不计入任何人的评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n customer(s) in the trash are left out</source>
        <translation>
            <numerusform>提示：回收站中的 %n 位客户未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>note: no customer has purchases in the window</source>
        <translation>提示：统计期内没有客户消费</translation>
    </message>
    <message>
        <source>r, f, m and segment are empty: scores need %1 customers with purchases, there are %2</source>
        <translation>r、f、m 和 segment 为空：至少要有 %1 位有消费的客户才能评分，现有 %2 位</translation>
    </message>
    <message>
        <source>note: fewer than %1 customers: three classes with the scores 1, 3 and 5</source>
        <translation>提示：客户不足 %1 位，只分三档，分值为 1、3、5</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--to 早于 --from</translation>
    </message>
    <message>
        <source>analyze what? There is: %1</source>
        <translation>要分析什么？可选：%1</translation>
    </message>
    <message>
        <source>unknown analysis %1; there is: %2</source>
        <translation>没有“%1”这种分析；可选：%2</translation>
    </message>
    <message>
        <source>a batch cannot run another batch</source>
        <translation>batch 里不能再运行 batch</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were rejected.</source>
        <translation>退出状态：0 完成，1 失败，2 用法错误，3 已完成但有部分行被拒绝。</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 后面需要一个值</translation>
    </message>
    <message>
        <source>unknown command %1; see shuke-cli help</source>
        <translation>没有命令“%1”；请查看 shuke-cli help</translation>
    </message>
    <message>
        <source>orders without their lines; export order-lines has both</source>
        <translation>导出的订单不含明细；export order-lines 两者都有</translation>
    </message>
    <message>
        <source>unknown kind %1; one of contacts companies products orders order-lines</source>
        <translation>没有“%1”这种数据；可选：contacts companies products orders order-lines</translation>
    </message>
    <message>
        <source>export %1 --format %2: this version writes csv and json</source>
        <translation>export %1 --format %2：此版本只能导出 csv 和 json</translation>
    </message>
    <message>
        <source>unknown format %1; one of csv json</source>
        <translation>没有格式“%1”；可选：csv json</translation>
    </message>
    <message>
        <source>--for-excel is for csv</source>
        <translation>--for-excel 只用于 csv</translation>
    </message>
    <message>
        <source>export --segment: this version has no segments</source>
        <translation>export --segment：此版本还没有客群</translation>
    </message>
    <message>
        <source>--%1 must be in %2 … %3</source>
        <translation>--%1 必须在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>generate needs --out-dir</source>
        <translation>generate 需要 --out-dir</translation>
    </message>
    <message>
        <source>--currency needs an ISO 4217 code such as CNY</source>
        <translation>--currency 需要 ISO 4217 货币代码，例如 CNY</translation>
    </message>
    <message>
        <source>%1 %2 was never here</source>
        <translation>%1 %2 从未存在过</translation>
    </message>
    <message>
        <source>changed later</source>
        <translation>后来被改动过</translation>
    </message>
    <message>
        <source>changed later: %1</source>
        <translation>后来被改动过：%1</translation>
    </message>
    <message>
        <source>deleted later</source>
        <translation>后来被删除了</translation>
    </message>
    <message>
        <source>exists again</source>
        <translation>又重新存在了</translation>
    </message>
    <message>
        <source>a unique value of it is taken by another row</source>
        <translation>它的某个唯一值已被另一条记录占用</translation>
    </message>
    <message>
        <source>rows made later refer to it</source>
        <translation>后来新增的记录引用了它</translation>
    </message>
    <message>
        <source>what it belongs to no longer exists</source>
        <translation>它所属的记录已不存在</translation>
    </message>
    <message>
        <source>belongs to a row that stays</source>
        <translation>它属于一条要保留的记录</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) in all</source>
        <translation>
            <numerusform>共有 %n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s); --keep leaves them, --overwrite puts the old values back</source>
        <translation>
            <numerusform>%n 条记录；--keep 保持不动，--overwrite 恢复旧值</numerusform>
        </translation>
    </message>
    <message>
        <source>--limit is a number of rows, 0 or more</source>
        <translation>--limit 是行数，不能小于 0</translation>
    </message>
    <message>
        <source>unknown table %1</source>
        <translation>没有表“%1”</translation>
    </message>
    <message>
        <source>--table goes with --record</source>
        <translation>--table 须与 --record 一起使用</translation>
    </message>
    <message>
        <source>--keep and --overwrite exclude each other</source>
        <translation>--keep 与 --overwrite 不能同时使用</translation>
    </message>
    <message>
        <source>an operation is a number of the history, not %1</source>
        <translation>操作要用历史记录中的编号，而不是“%1”</translation>
    </message>
    <message>
        <source>%1 wants field=value, not %2</source>
        <translation>%1 的写法是 字段=值，而不是“%2”</translation>
    </message>
    <message>
        <source>--map-value wants field:Text=code, not %1</source>
        <translation>--map-value 的写法是 字段:文本=代码，而不是“%1”</translation>
    </message>
    <message>
        <source>--delimiter: one of , ; tab |</source>
        <translation>--delimiter 只能是以下之一：, ; tab |</translation>
    </message>
    <message>
        <source>--no-header needs --columns a,b,c or --map field=number</source>
        <translation>--no-header 需要 --columns a,b,c 或 --map 字段=列号</translation>
    </message>
    <message>
        <source>--decimal is , or .</source>
        <translation>--decimal 只能是 , 或 .</translation>
    </message>
    <message>
        <source>KIND is contacts, companies, products, orders or order-lines</source>
        <translation>KIND 只能是 contacts、companies、products、orders 或 order-lines</translation>
    </message>
    <message>
        <source>--mode is create, upsert or update</source>
        <translation>--mode 只能是 create、upsert 或 update</translation>
    </message>
    <message>
        <source>--duplicates is skip, fill, overwrite or create</source>
        <translation>--duplicates 只能是 skip、fill、overwrite 或 create</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1: file, %2: line, %3: column of the file, %4: why the row was rejected</extracomment>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1, line %2, %3: %4</source>
        <translation>%1 第 %2 行，“%3”列：%4</translation>
    </message>
    <message numerus="yes">
        <source>%n further row(s) were rejected</source>
        <translation>
            <numerusform>另有 %n 行被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>--rejects FILE writes the rejected rows into a file that can be mended and imported</source>
        <translation>用 --rejects FILE 可把被拒绝的行写入文件，改好后再导入</translation>
    </message>
    <message>
        <source>%1; --again imports it once more</source>
        <translation>%1；用 --again 可再导入一次</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, not %2</source>
        <translation>--%1 需要整数，而不是“%2”</translation>
    </message>
    <message>
        <source>--%1 needs a day such as 2025-12-31, not %2</source>
        <translation>--%1 需要日期，例如 2025-12-31，而不是“%2”</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 后面不能带值</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>没有选项 %1</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>an argument is missing</source>
        <translation>缺少一个参数</translation>
    </message>
    <message>
        <source>unexpected argument %1</source>
        <translation>多余的参数“%1”</translation>
    </message>
    <message>
        <source>--%1 %2: choose %3</source>
        <translation>--%1 %2：请从 %3 中选择</translation>
    </message>
    <message>
        <source>--from lies after --to</source>
        <translation>--from 晚于 --to</translation>
    </message>
    <message>
        <source>PDF needs the fonts of a graphical application</source>
        <translation>生成 PDF 需要图形程序的字体</translation>
    </message>
    <message>
        <source>unknown report %1; there is: %2</source>
        <translation>没有报表“%1”；可选：%2</translation>
    </message>
    <message>
        <source>a report has no JSON form; use --format csv</source>
        <translation>报表没有 JSON 格式；请用 --format csv</translation>
    </message>
    <message>
        <source>this format is no text for a terminal; add --out FILE</source>
        <translation>这种格式不能在终端显示；请加上 --out FILE</translation>
    </message>
    <message>
        <source>--customers must be in 1 … %1</source>
        <translation>--customers 必须在 1 到 %1 之间</translation>
    </message>
    <message>
        <source>--as-of and --customers need --demo</source>
        <translation>--as-of 和 --customers 须与 --demo 一起使用</translation>
    </message>
    <message>
        <source>no folder can be made at %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 has no manifest: it was checked, but whether it is what was saved cannot be told</source>
        <translation>%1 没有清单文件：已做检查，但无法确认它与当时备份的内容一致</translation>
    </message>
    <message>
        <source>the former store was kept as %1</source>
        <translation>原来的数据文件已保留为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n further address(es) have no column in this table; they are in the store only</source>
        <translation>
            <numerusform>有 %n 个其他地址在此表中没有对应的列，只保存在数据文件中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of persons to companies are in the store only</source>
        <translation>
            <numerusform>有 %n 条个人与企业的关联只保存在数据文件中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) are in the store only</source>
        <translation>
            <numerusform>有 %n 条营销授权只保存在数据文件中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies) have a birthday, gender, job title, own company or parts of a name; export contacts has them</source>
        <translation>
            <numerusform>有 %n 家企业带有生日、性别、职务、所属公司或姓名拆分；请用 export contacts 导出这些内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have no customer here, as theirs is in the trash</source>
        <translation>
            <numerusform>有 %n 个订单在此没有客户，因为其客户在回收站中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) do not name their order here, as it is in the trash</source>
        <translation>
            <numerusform>有 %n 笔退款在此未注明原订单，因为原订单在回收站中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliHelp</name>
    <message>
        <source>new store; --demo fills in the sample company</source>
        <translation>新建数据文件；--demo 填入示例店铺</translation>
    </message>
    <message>
        <source>reads a CSV file; KIND: contacts companies products orders order-lines</source>
        <translation>导入 CSV 文件；KIND：contacts 客户，companies 企业，products 产品，orders 订单，order-lines 订单明细</translation>
    </message>
    <message>
        <source>a verified backup, by default into the folder STORE-backups</source>
        <translation>做一份经过校验的备份，默认放在“数据文件名-backups”文件夹</translation>
    </message>
    <message>
        <source>a backup becomes a store; --replace keeps the former one aside</source>
        <translation>把备份恢复为数据文件；--replace 会把原来的另存一份</translation>
    </message>
    <message>
        <source>checks everything that can be checked, prints one JSON object</source>
        <translation>检查所有能检查的内容，输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>customers by recency, frequency and revenue; the window is 24 months unless told</source>
        <translation>按最近消费、消费次数和消费金额分析客户；默认统计最近 24 个月</translation>
    </message>
    <message>
        <source>operations, newest first; undone is the number of the undoing operation</source>
        <translation>操作历史，最新的在前；undone 是撤销它的操作编号</translation>
    </message>
    <message>
        <source>every change of a contact, field by field</source>
        <translation>一位客户的每次改动，逐个字段列出</translation>
    </message>
    <message>
        <source>takes back an operation, by default the newest; rows changed later stop it unless told</source>
        <translation>撤销一项操作，默认是最近一项；后来改动过的记录会使撤销停下，除非另有指定</translation>
    </message>
    <message>
        <source>takes back the newest undo</source>
        <translation>重做最近一次撤销</translation>
    </message>
    <message>
        <source>runs command lines from FILE or standard input in one session; prints &apos;ok&apos; or &apos;failed STATUS&apos; for each</source>
        <translation>在同一会话中运行 FILE 或标准输入里的命令行；每行输出“ok”或“failed 状态”</translation>
    </message>
    <message>
        <source>customers that hold every word, also in the middle, in pinyin or as initials</source>
        <translation>查找包含每个词的客户，中间部分、拼音或首字母都可以</translation>
    </message>
    <message>
        <source>all rows outside the trash; the plain file imports again, --for-excel opens safely in a spreadsheet</source>
        <translation>导出回收站以外的全部记录；普通文件可重新导入，--for-excel 可在电子表格中安全打开</translation>
    </message>
    <message>
        <source>test data: contacts.csv, orders.csv and summary.json with the exact totals</source>
        <translation>生成测试数据：contacts.csv、orders.csv 以及含准确合计的 summary.json</translation>
    </message>
    <message>
        <source>who the best customers are, who is slipping, and why</source>
        <translation>哪些客户最重要，谁正在流失，原因是什么</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders; those paid back in full do not count</source>
        <translation>已付款、已发货和已完成的订单；全额退款的不计</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>All orders so far, less refunds</source>
        <translation>历次订单合计，已扣除退款</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The day the customer became known to the business</source>
        <translation>客户首次登记的日期</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>a customer that is not a person</comment>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Desktop CRM that turns strangers into regulars</source>
        <translation>让生客变熟客的桌面客户管理软件</translation>
    </message>
    <message>
        <source>The store to open.</source>
        <translation>要打开的数据文件。</translation>
    </message>
    <message>
        <source>Open the demo company; make it if it is missing.</source>
        <translation>打开示例店铺；没有则新建。</translation>
    </message>
    <message>
        <source>zh_CN or en; the system&apos;s language unless told.</source>
        <translation>zh_CN 或 en；默认使用系统语言。</translation>
    </message>
    <message>
        <source>light or dark; as the system&apos;s colours are unless told.</source>
        <translation>light（浅色）或 dark（深色）；默认跟随系统。</translation>
    </message>
    <message>
        <source>Save a picture of the window with the store, or without one, and exit.</source>
        <translation>把打开数据文件（或未打开）的窗口保存为图片，然后退出。</translation>
    </message>
    <message>
        <source>For --screenshot: what to search for.</source>
        <translation>用于 --screenshot：要搜索的内容。</translation>
    </message>
    <message>
        <source>For --screenshot: a column, the largest value first.</source>
        <translation>用于 --screenshot：按此列从大到小排序。</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写错误</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统是只读的</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>要打开的是文件夹</translation>
    </message>
    <message>
        <source>Filename refers to a directory</source>
        <translation>文件名指向文件夹</translation>
    </message>
    <message>
        <source>writing CSV: %1</source>
        <translation>写入 CSV：%1</translation>
    </message>
    <message>
        <source>writing JSON: %1</source>
        <translation>写入 JSON：%1</translation>
    </message>
    <message>
        <source>cannot make a workbook in %1</source>
        <translation>无法在 %1 中创建工作簿</translation>
    </message>
    <message>
        <source>no folder can be made at %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 不是文件</translation>
    </message>
    <message>
        <source>a workbook (xlsx) or archive; save the table as CSV</source>
        <translation>这是工作簿（xlsx）或压缩包；请把表格另存为 CSV</translation>
    </message>
    <message>
        <source>an old workbook (xls); save the table as CSV</source>
        <translation>这是旧版工作簿（xls）；请把表格另存为 CSV</translation>
    </message>
    <message>
        <source>not a text file</source>
        <translation>不是文本文件</translation>
    </message>
    <message>
        <source>the text is UTF-32; save it as UTF-8</source>
        <translation>文本为 UTF-32 编码；请另存为 UTF-8</translation>
    </message>
    <message>
        <source>this build of Qt cannot decode %1</source>
        <translation>此版本的 Qt 无法解码 %1</translation>
    </message>
    <message>
        <source>this character cannot separate fields</source>
        <translation>这个字符不能作为分隔符</translation>
    </message>
    <message>
        <source>line %1: not valid %2</source>
        <translation>第 %1 行：不是有效的 %2</translation>
    </message>
    <message>
        <source>line %1: a line is longer than 1 MB</source>
        <translation>第 %1 行：一行超过 1 MB</translation>
    </message>
    <message>
        <source>line %1: a record is longer than 4 MB; is a closing quote missing?</source>
        <translation>第 %1 行：一条记录超过 4 MB；是否少了结束引号？</translation>
    </message>
    <message>
        <source>line %1: a field is longer than 1 MB; is a closing quote missing?</source>
        <translation>第 %1 行：一个字段超过 1 MB；是否少了结束引号？</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file has no header; name its columns with --columns</source>
        <translation>文件没有表头；请用 --columns 指定各列</translation>
    </message>
    <message>
        <source>unknown encoding %1</source>
        <translation>没有编码“%1”</translation>
    </message>
    <message>
        <source>date format %1: a quote is not closed</source>
        <translation>日期格式 %1：引号没有配对</translation>
    </message>
    <message>
        <source>date format %1: needs one day (d, dd), one month (M, MM, MMM, MMMM) and one year (yy, yyyy)</source>
        <translation>日期格式 %1：日（d、dd）、月（M、MM、MMM、MMMM）、年（yy、yyyy）须各有一个</translation>
    </message>
    <message>
        <source>unknown field %1</source>
        <translation>没有字段 %1</translation>
    </message>
    <message>
        <source>field %1 stands there twice</source>
        <translation>字段 %1 出现了两次</translation>
    </message>
    <message>
        <source>%1: expected field=column</source>
        <translation>%1：写法应为 字段=列</translation>
    </message>
    <message>
        <source>field %1: no column %2</source>
        <translation>字段 %1：没有“%2”列</translation>
    </message>
    <message>
        <source>--defaults: no field %1</source>
        <translation>--defaults：没有字段 %1</translation>
    </message>
    <message>
        <source>--defaults: external_id must differ from row to row</source>
        <translation>--defaults：external_id 每行必须不同</translation>
    </message>
    <message>
        <source>--map-value: no field %1</source>
        <translation>--map-value：没有字段 %1</translation>
    </message>
    <message>
        <source>--map-value: external_id cannot be translated</source>
        <translation>--map-value：external_id 不能替换</translation>
    </message>
    <message>
        <source>--key: %1 cannot be a key here</source>
        <translation>--key：%1 不能在这里用作匹配字段</translation>
    </message>
    <message>
        <source>--key: no column holds %1</source>
        <translation>--key：没有哪一列对应 %1</translation>
    </message>
    <message>
        <source>no column holds a name, company, phone, email or wechat; use --map</source>
        <translation>没有哪一列是姓名、公司、电话、邮箱或微信；请用 --map 指定</translation>
    </message>
    <message>
        <source>no column holds a name, code or barcode; use --map</source>
        <translation>没有哪一列是名称、编码或条形码；请用 --map 指定</translation>
    </message>
    <message>
        <source>no column holds ordered_on; use --map or --defaults</source>
        <translation>没有哪一列是下单日期（ordered_on）；请用 --map 或 --defaults 指定</translation>
    </message>
    <message>
        <source>no column holds amount or unit_price; use --map</source>
        <translation>没有哪一列是金额（amount）或单价（unit_price）；请用 --map 指定</translation>
    </message>
    <message>
        <source>no column holds the order&apos;s external_id; use --map</source>
        <translation>没有哪一列是订单编号（external_id）；请用 --map 指定</translation>
    </message>
    <message>
        <source>update needs a key: no column holds external_id, phone or email</source>
        <translation>更新需要匹配字段：没有哪一列是编号（external_id）、电话（phone）或邮箱（email）</translation>
    </message>
    <message>
        <source>there is no custom field %1; map custom:%1:TYPE (text, number, date, yes_no, choice:A|B) to make it</source>
        <translation>没有自定义字段 %1；映射为 custom:%1:TYPE（text、number、date、yes_no、choice:A|B）即可新建</translation>
    </message>
    <message>
        <source>this very file was imported before (as %1)</source>
        <translation>这个文件以前导入过（当时名为 %1）</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>没有这种数据</translation>
    </message>
    <message>
        <source>row %1 is gone</source>
        <translation>第 %1 条记录已不存在</translation>
    </message>
    <message>
        <source>dry run: nothing was changed</source>
        <translation>试运行：没有做任何更改</translation>
    </message>
    <message>
        <source>%1 is held by another program</source>
        <translation>%1 正被另一个程序占用</translation>
    </message>
    <message>
        <source>%1 is held by %2, process %3 on %4</source>
        <translation>%1 正被 %2 占用，进程号 %3，计算机 %4</translation>
    </message>
    <message>
        <source>no lock can be made at %1</source>
        <translation>无法创建锁文件 %1</translation>
    </message>
    <message>
        <source>currency %1 is not an ISO 4217 code</source>
        <translation>“%1”不是 ISO 4217 货币代码</translation>
    </message>
    <message>
        <source>no time zone %1</source>
        <translation>没有时区“%1”</translation>
    </message>
    <message>
        <source>%1-wal or -journal belongs to a store that is gone; move it away first</source>
        <translation>%1-wal 或 -journal 属于一个已不存在的数据文件；请先将它移走</translation>
    </message>
    <message>
        <source>%1 has a second name (hard link), so that two programs could open it without seeing each other; restore or copy it to a file of its own</source>
        <translation>%1 有第二个名称（硬链接），两个程序可能同时打开而互不知情；请恢复或复制成独立的文件</translation>
    </message>
    <message>
        <source>%1 is on a network share (%2), where two computers can damage it; restore or copy it to a folder of this computer and open the copy</source>
        <translation>%1 位于网络共享（%2），两台计算机可能损坏它；请恢复或复制到本机文件夹，再打开副本</translation>
    </message>
    <message>
        <source>%1 is in a folder that is synchronised with a cloud, which copies it while it changes; restore or copy it to a folder of this computer, and let the cloud have the backups</source>
        <translation>%1 位于云同步文件夹，数据变动时会被复制；请恢复或复制到本机文件夹，让云端保存备份即可</translation>
    </message>
    <message>
        <source>%1 has schema %2, this program knows %3; it was not modified</source>
        <translation>%1 的结构版本为 %2，本程序只认识到 %3；没有改动它</translation>
    </message>
    <message>
        <source>%1 has schema %2, this program reads %3; open it once for writing to upgrade it</source>
        <translation>%1 的结构版本为 %2，本程序读取 %3；请以可写方式打开一次完成升级</translation>
    </message>
    <message>
        <source>schema %1, this program knows %2</source>
        <translation>结构版本 %1，本程序只认识到 %2</translation>
    </message>
    <message>
        <source>%1: schema %2</source>
        <translation>%1：结构版本 %2</translation>
    </message>
    <message>
        <source>application id %1</source>
        <translation>应用标识 %1</translation>
    </message>
    <message>
        <source>%1 is not of schema %2</source>
        <translation>%1 不属于结构版本 %2</translation>
    </message>
    <message>
        <source>%1 of schema %2 is missing</source>
        <translation>缺少 %1（结构版本 %2）</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>%1 does not say which store it is</source>
        <translation>%1 没有注明是哪个数据文件</translation>
    </message>
    <message>
        <source>%1 does not hold what its source holds</source>
        <translation>%1 与来源的内容不一致</translation>
    </message>
    <message>
        <source>%1 is not a manifest of a backup</source>
        <translation>%1 不是备份的清单文件</translation>
    </message>
    <message>
        <source>%1 is not what was backed up: its SHA-256 differs</source>
        <translation>%1 与当时备份的不一致：SHA-256 不同</translation>
    </message>
    <message>
        <source>%1 has a rollback journal</source>
        <translation>%1 有回滚日志</translation>
    </message>
    <message>
        <source>the journal mode stayed %1</source>
        <translation>日志模式仍为 %1</translation>
    </message>
    <message>
        <source>the journal mode of %1 stayed %2</source>
        <translation>%1 的日志模式仍为 %2</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver (%1) and this program (%2) use two copies of SQLite; refusing to open a store, since two copies in one process can damage it</source>
        <translation>Qt 的 SQLite 驱动（%1）与本程序（%2）用的是两份 SQLite；同一进程中两份 SQLite 可能损坏数据文件，因此没有打开</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver gives no sqlite3 handle</source>
        <translation>Qt 的 SQLite 驱动没有提供 sqlite3 句柄</translation>
    </message>
    <message>
        <source>the store changes too fast to be hashed by several readers</source>
        <translation>数据变动太快，无法并行计算校验值</translation>
    </message>
    <message>
        <source>the store is open for reading only</source>
        <translation>数据文件以只读方式打开</translation>
    </message>
    <message>
        <source>the store is being closed</source>
        <translation>数据文件正在关闭</translation>
    </message>
    <message>
        <source>the setting currency is missing</source>
        <translation>缺少设置项 currency（货币）</translation>
    </message>
    <message>
        <source>text holds a NUL character</source>
        <translation>文本中含有 NUL 字符</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>operation %1 does not exist</source>
        <translation>没有编号为 %1 的操作</translation>
    </message>
    <message>
        <source>operation %1 is already undone by operation %2</source>
        <translation>操作 %1 已被操作 %2 撤销</translation>
    </message>
    <message>
        <source>rows were changed later</source>
        <translation>记录后来被改动过</translation>
    </message>
    <message>
        <source>a limit is 0 or more</source>
        <translation>数量上限不能小于 0</translation>
    </message>
    <message>
        <source>the journal names an unknown table</source>
        <translation>日志中有不认识的表</translation>
    </message>
    <message>
        <source>the journal names an unknown column</source>
        <translation>日志中有不认识的列</translation>
    </message>
    <message>
        <source>the journal names an operation that does not exist</source>
        <translation>日志中的操作不存在</translation>
    </message>
    <message>
        <source>the journal has no columns for rows deleted in bulk</source>
        <translation>日志缺少批量删除记录的列名</translation>
    </message>
    <message>
        <source>a journal row is damaged</source>
        <translation>日志中有一条记录损坏</translation>
    </message>
    <message>
        <source>a journal row has too many values</source>
        <translation>日志中有一条记录的值过多</translation>
    </message>
    <message>
        <source>a journal row has too few values</source>
        <translation>日志中有一条记录的值过少</translation>
    </message>
    <message>
        <source>stopped by the user</source>
        <translation>已由用户停止</translation>
    </message>
    <message>
        <source>reading contacts</source>
        <translation>读取客户时</translation>
    </message>
    <message>
        <source>reading orders</source>
        <translation>读取订单时</translation>
    </message>
    <message>
        <source>state hash</source>
        <translation>计算校验值时</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份时</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>检查时</translation>
    </message>
    <message>
        <source>contact %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>contact %1 is in the trash</source>
        <translation>客户 %1 在回收站中</translation>
    </message>
    <message>
        <source>contact %1 was changed meanwhile</source>
        <translation>客户 %1 刚被改动过</translation>
    </message>
    <message>
        <source>contact %1 is not a %2 outside the trash</source>
        <translation>客户 %1 不是回收站以外的 %2</translation>
    </message>
    <message>
        <source>contact %1 has too much text to search in</source>
        <translation>客户 %1 的文字过多，无法搜索</translation>
    </message>
    <message>
        <source>contact.name is empty</source>
        <translation>contact.name（姓名）为空</translation>
    </message>
    <message>
        <source>contact.birthday is no day of the calendar</source>
        <translation>contact.birthday（生日）不是有效日期</translation>
    </message>
    <message>
        <source>contact.external_id is taken by contact %1</source>
        <translation>contact.external_id（编号）已被客户 %1 占用</translation>
    </message>
    <message>
        <source>not a birthday: expected YYYY-MM-DD, --MM-DD or YYYY</source>
        <translation>不是生日：写法应为 YYYY-MM-DD、--MM-DD 或 YYYY</translation>
    </message>
    <message>
        <source>contact_point.value is empty</source>
        <translation>contact_point.value（联系方式）为空</translation>
    </message>
    <message>
        <source>contact_point.kind is unknown</source>
        <translation>contact_point.kind（联系方式类型）不认识</translation>
    </message>
    <message>
        <source>contact_address is empty</source>
        <translation>contact_address（地址）为空</translation>
    </message>
    <message>
        <source>affiliation %1</source>
        <translation>任职关系 %1</translation>
    </message>
    <message>
        <source>affiliation %1 is current</source>
        <translation>任职关系 %1 仍在进行</translation>
    </message>
    <message>
        <source>affiliation.ended_on is no day</source>
        <translation>affiliation.ended_on（结束日期）不是日期</translation>
    </message>
    <message>
        <source>affiliation.ended_on is before started_on</source>
        <translation>affiliation.ended_on（结束日期）早于 started_on（开始日期）</translation>
    </message>
    <message>
        <source>staff.name is empty</source>
        <translation>staff.name（员工姓名）为空</translation>
    </message>
    <message>
        <source>shop.code is empty</source>
        <translation>shop.code（门店编码）为空</translation>
    </message>
    <message>
        <source>tag.name is empty</source>
        <translation>tag.name（标签名）为空</translation>
    </message>
    <message>
        <source>consent needs a purpose, a channel and a day</source>
        <translation>营销授权需要用途、渠道和日期</translation>
    </message>
    <message>
        <source>custom_field %1</source>
        <translation>自定义字段 %1</translation>
    </message>
    <message>
        <source>custom_field.code is not a-z, 0-9 and _ behind a letter</source>
        <translation>custom_field.code 须以字母开头，只能含 a-z、0-9 和 _</translation>
    </message>
    <message>
        <source>custom_field.code is taken by field %1</source>
        <translation>custom_field.code 已被字段 %1 占用</translation>
    </message>
    <message>
        <source>custom_field.name is empty</source>
        <translation>custom_field.name（字段名）为空</translation>
    </message>
    <message>
        <source>custom_field.choices is empty</source>
        <translation>custom_field.choices（选项）为空</translation>
    </message>
    <message>
        <source>the value does not fit custom field %1</source>
        <translation>这个值不适合自定义字段 %1</translation>
    </message>
    <message>
        <source>there is no product %1</source>
        <translation>没有产品 %1</translation>
    </message>
    <message>
        <source>there is no order %1</source>
        <translation>没有订单 %1</translation>
    </message>
    <message>
        <source>there is no payment %1</source>
        <translation>没有收款 %1</translation>
    </message>
    <message>
        <source>a product needs a name</source>
        <translation>产品需要名称</translation>
    </message>
    <message>
        <source>product %1 was changed later</source>
        <translation>产品 %1 后来被改动过</translation>
    </message>
    <message>
        <source>order %1 was changed later</source>
        <translation>订单 %1 后来被改动过</translation>
    </message>
    <message>
        <source>an order needs a day</source>
        <translation>订单需要日期</translation>
    </message>
    <message>
        <source>an order needs a day and a currency</source>
        <translation>订单需要日期和货币</translation>
    </message>
    <message>
        <source>an order without lines needs a total</source>
        <translation>没有明细的订单需要总额</translation>
    </message>
    <message>
        <source>an order does not become a refund</source>
        <translation>订单不能变成退款</translation>
    </message>
    <message>
        <source>the currency is no ISO 4217 code</source>
        <translation>货币不是 ISO 4217 代码</translation>
    </message>
    <message>
        <source>line %1 has neither an amount nor a price</source>
        <translation>第 %1 行明细既没有金额也没有单价</translation>
    </message>
    <message>
        <source>not a decimal number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>a refund is zero or negative</source>
        <translation>退款金额须为零或负数</translation>
    </message>
    <message>
        <source>only a refund refers to an order</source>
        <translation>只有退款才对应订单</translation>
    </message>
    <message>
        <source>a refund must refer to an order, not to a refund</source>
        <translation>退款须对应订单，不能对应另一笔退款</translation>
    </message>
    <message>
        <source>a refund needs a day, not before that of the order</source>
        <translation>退款需要日期，且不早于订单日期</translation>
    </message>
    <message>
        <source>an earlier refund of the order is in another currency</source>
        <translation>该订单此前的退款使用了另一种货币</translation>
    </message>
    <message>
        <source>line %1 is not of the order</source>
        <translation>明细 %1 不属于该订单</translation>
    </message>
    <message>
        <source>line %1 comes back more often than it was sold</source>
        <translation>明细 %1 的退货数量超过了售出数量</translation>
    </message>
    <message>
        <source>the amount of line %1 is not positive</source>
        <translation>明细 %1 的金额不是正数</translation>
    </message>
    <message>
        <source>a line without an amount: say how much is paid back</source>
        <translation>有一行明细没有金额：请说明退多少</translation>
    </message>
    <message>
        <source>nothing is left to be paid back</source>
        <translation>已没有可退的金额</translation>
    </message>
    <message>
        <source>more is paid back than is left of the order</source>
        <translation>退款超过了订单的剩余金额</translation>
    </message>
    <message>
        <source>order %1 is no purchase that can be refunded</source>
        <translation>订单 %1 不是可退款的消费</translation>
    </message>
    <message>
        <source>an amount of the order does not fit 64 bits</source>
        <translation>订单中有金额超出 64 位</translation>
    </message>
    <message>
        <source>the refunds do not fit 64 bits</source>
        <translation>退款合计超出 64 位</translation>
    </message>
    <message>
        <source>the refunds of order %1 do not fit 64 bits</source>
        <translation>订单 %1 的退款合计超出 64 位</translation>
    </message>
    <message>
        <source>the purchases of a customer do not fit 64 bits</source>
        <translation>一位客户的消费合计超出 64 位</translation>
    </message>
    <message>
        <source>the revenue of all orders does not fit 64 bits</source>
        <translation>全部订单的金额合计超出 64 位</translation>
    </message>
    <message>
        <source>the revenue of a class does not fit 64 bits</source>
        <translation>一个分类的金额合计超出 64 位</translation>
    </message>
    <message>
        <source>sum of net revenue</source>
        <translation>净收入合计</translation>
    </message>
    <message>
        <source>no as-of day</source>
        <translation>没有截止日期</translation>
    </message>
    <message>
        <source>the window ends before it begins</source>
        <translation>统计期的结束早于开始</translation>
    </message>
    <message>
        <source>the period ends before it begins</source>
        <translation>期间的结束早于开始</translation>
    </message>
    <message>
        <source>scores do not belong to the purchases</source>
        <translation>评分与消费数据不对应</translation>
    </message>
    <message>
        <source>a customer without a valid id</source>
        <translation>有客户没有有效编号</translation>
    </message>
    <message>
        <source>contact %1 is given twice</source>
        <translation>客户 %1 出现了两次</translation>
    </message>
    <message>
        <source>contact %1 has no last purchase</source>
        <translation>客户 %1 没有最近消费</translation>
    </message>
    <message>
        <source>contact %1 has a purchase later than the as-of day</source>
        <translation>客户 %1 有晚于截止日期的消费</translation>
    </message>
    <message>
        <source>the lowest high score must be 2 … 5, not %1</source>
        <translation>“高”的最低分须在 2 到 5 之间，而不是 %1</translation>
    </message>
    <message>
        <source>fixed cut-offs must be four each (or two each), in ascending order</source>
        <translation>固定分界值须各有四个（或各两个），并按升序排列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file or field, and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This value cannot be used. Nothing was changed.</source>
        <translation>这个值不能使用。没有做任何更改。</translation>
    </message>
    <message>
        <source>It was not found. It may have been deleted or moved.</source>
        <translation>没有找到，可能已被删除或移走。</translation>
    </message>
    <message>
        <source>It was changed in the meantime. Nothing was overwritten.</source>
        <translation>它刚被改动过。没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>This number or name is already taken. Nothing was changed.</source>
        <translation>这个编号或名称已被占用。没有做任何更改。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有做任何更改。</translation>
    </message>
    <message>
        <source>This store is open in another program. Close it there and try again.</source>
        <translation>这个数据文件正被另一个程序打开。请先在那边关闭，再重试。</translation>
    </message>
    <message>
        <source>The file or its folder is read-only. Nothing was changed; copy the store to a folder you can write to.</source>
        <translation>文件或所在文件夹是只读的。没有做任何更改；请把数据文件复制到可写的文件夹。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满。没有做任何更改；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk or file could not be read or written. Nothing was changed.</source>
        <translation>磁盘或文件无法读写。没有做任何更改。</translation>
    </message>
    <message>
        <source>The file is damaged. It was not touched; restore the newest verified backup.</source>
        <translation>文件已损坏。我们没有动它；请恢复最近一次通过校验的备份。</translation>
    </message>
    <message>
        <source>This is not a Shuke store. It was not touched.</source>
        <translation>这不是熟客的数据文件。我们没有动它。</translation>
    </message>
    <message>
        <source>This store was made by a newer version of Shuke. It was not touched; install the newer version.</source>
        <translation>这个数据文件由更新版本的熟客创建。我们没有动它；请安装新版本。</translation>
    </message>
    <message>
        <source>The structure of this store is not the one Shuke wrote. It was not touched; restore a backup.</source>
        <translation>这个数据文件的结构与熟客写入的不一致。我们没有动它；请恢复备份。</translation>
    </message>
    <message>
        <source>A store cannot be kept safe in this place. Copy it to a folder on this computer.</source>
        <translation>数据文件放在这个位置不安全。请复制到本机的文件夹。</translation>
    </message>
    <message>
        <source>The store could not be brought to the new version. The old version is intact and backed up.</source>
        <translation>数据文件升级失败。旧版本完好无损，并已备份。</translation>
    </message>
    <message>
        <source>This installation mixes two copies of SQLite, which can damage a store. Install Shuke from one source.</source>
        <translation>此安装混用了两份 SQLite，可能损坏数据。请从同一来源重新安装熟客。</translation>
    </message>
    <message>
        <source>The store is busy. Nothing was changed; try again.</source>
        <translation>数据文件正忙。没有做任何更改；请重试。</translation>
    </message>
    <message>
        <source>This is too large. Nothing was changed.</source>
        <translation>内容过大。没有做任何更改。</translation>
    </message>
    <message>
        <source>This is not supported by this version of Shuke.</source>
        <translation>此版本的熟客不支持这项功能。</translation>
    </message>
    <message>
        <source>The file holds bytes that its encoding does not allow. Choose another encoding.</source>
        <translation>文件中有该编码不允许的字节。请换一种编码。</translation>
    </message>
    <message>
        <source>An error inside Shuke. Nothing was changed.</source>
        <translation>熟客内部出错。没有做任何更改。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what happened, a sentence. %2: the file, line or field it is about, and why</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Add customer %1</source>
        <translation>新增客户 %1</translation>
    </message>
    <message>
        <source>Add company %1</source>
        <translation>新增企业 %1</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>Edit %1 customers</source>
        <translation>修改 %1 位客户</translation>
    </message>
    <message>
        <source>Move customer to the trash</source>
        <translation>将客户移入回收站</translation>
    </message>
    <message>
        <source>Move %1 customers to the trash</source>
        <translation>将 %1 位客户移入回收站</translation>
    </message>
    <message>
        <source>Restore customer from the trash</source>
        <translation>从回收站恢复客户</translation>
    </message>
    <message>
        <source>Restore %1 customers from the trash</source>
        <translation>从回收站恢复 %1 位客户</translation>
    </message>
    <message>
        <source>Tag %1 customers with %2</source>
        <translation>给 %1 位客户加标签“%2”</translation>
    </message>
    <message>
        <source>Take tag %2 off %1 customers</source>
        <translation>为 %1 位客户去掉标签“%2”</translation>
    </message>
    <message>
        <source>Add contact detail</source>
        <translation>新增联系方式</translation>
    </message>
    <message>
        <source>Edit contact detail</source>
        <translation>修改联系方式</translation>
    </message>
    <message>
        <source>Remove contact detail</source>
        <translation>删除联系方式</translation>
    </message>
    <message>
        <source>Opt out contact detail</source>
        <translation>标记联系方式为拒收</translation>
    </message>
    <message>
        <source>Opt in contact detail</source>
        <translation>取消联系方式的拒收</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>新增地址</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>修改地址</translation>
    </message>
    <message>
        <source>Remove address</source>
        <translation>删除地址</translation>
    </message>
    <message>
        <source>Link person and company</source>
        <translation>关联个人与企业</translation>
    </message>
    <message>
        <source>Edit role in company</source>
        <translation>修改在企业的职务</translation>
    </message>
    <message>
        <source>End role in company</source>
        <translation>结束在企业的任职</translation>
    </message>
    <message>
        <source>Add field %1</source>
        <translation>新增字段 %1</translation>
    </message>
    <message>
        <source>Edit field %1</source>
        <translation>修改字段 %1</translation>
    </message>
    <message>
        <source>Fill a field of %1 customers</source>
        <translation>填写 %1 位客户的字段</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>登记营销授权</translation>
    </message>
    <message>
        <source>Record withdrawn consent</source>
        <translation>登记撤回授权</translation>
    </message>
    <message>
        <source>Create the demo company</source>
        <translation>创建示例店铺</translation>
    </message>
    <message>
        <source>New refund %1</source>
        <translation>新建退款 %1</translation>
    </message>
    <message>
        <source>New order %1</source>
        <translation>新建订单 %1</translation>
    </message>
    <message>
        <source>Edit order %1</source>
        <translation>修改订单 %1</translation>
    </message>
    <message>
        <source>Edit the lines of an order</source>
        <translation>修改订单明细</translation>
    </message>
    <message>
        <source>Set %1 orders to %2</source>
        <translation>将 %1 个订单设为 %2</translation>
    </message>
    <message>
        <source>Move %1 orders to the trash</source>
        <translation>将 %1 个订单移入回收站</translation>
    </message>
    <message>
        <source>Restore %1 orders</source>
        <translation>恢复 %1 个订单</translation>
    </message>
    <message>
        <source>Add a payment</source>
        <translation>添加收款</translation>
    </message>
    <message>
        <source>Remove a payment</source>
        <translation>删除收款</translation>
    </message>
    <message>
        <source>Refund an order</source>
        <translation>订单退款</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>New product %1</source>
        <translation>新增产品 %1</translation>
    </message>
    <message>
        <source>Edit product %1</source>
        <translation>修改产品 %1</translation>
    </message>
    <message>
        <source>Move %1 products to the trash</source>
        <translation>将 %1 个产品移入回收站</translation>
    </message>
    <message>
        <source>Restore %1 products</source>
        <translation>恢复 %1 个产品</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>RejectText</name>
    <message>
        <source>this amount is no number</source>
        <translation>金额不是数字</translation>
    </message>
    <message>
        <source>there is neither an amount nor a price</source>
        <translation>既没有金额也没有单价</translation>
    </message>
    <message>
        <source>the lines of the order are in different currencies</source>
        <translation>同一订单的明细使用了不同货币</translation>
    </message>
    <message>
        <source>this is no ISO 4217 currency code</source>
        <translation>不是 ISO 4217 货币代码</translation>
    </message>
    <message>
        <source>several customers match</source>
        <translation>有多位客户与之匹配</translation>
    </message>
    <message>
        <source>there is no such customer; import the customers first or let them be created</source>
        <translation>没有这位客户；请先导入客户，或允许自动新建客户</translation>
    </message>
    <message>
        <source>this is no day of the calendar, or its format is not certain</source>
        <translation>不是有效日期，或日期格式无法确定</translation>
    </message>
    <message>
        <source>the day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>another product has this code already</source>
        <translation>已有产品使用这个编码</translation>
    </message>
    <message>
        <source>another row or record has this number already</source>
        <translation>已有另一行或另一条记录使用这个编号</translation>
    </message>
    <message>
        <source>the order number is missing</source>
        <translation>缺少订单编号</translation>
    </message>
    <message>
        <source>there is neither a name nor anything that could stand for it</source>
        <translation>没有姓名，也没有可以代替姓名的内容</translation>
    </message>
    <message>
        <source>nothing that is here matches it, so nothing can be updated</source>
        <translation>没有与之匹配的现有记录，无法更新</translation>
    </message>
    <message>
        <source>the order that it pays back was rejected</source>
        <translation>它所退款的订单被拒绝了</translation>
    </message>
    <message>
        <source>there is no such order</source>
        <translation>没有这个订单</translation>
    </message>
    <message>
        <source>the product is missing</source>
        <translation>缺少产品</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Repeat purchase rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>%1 of %2 customers bought at least twice in the period.</source>
        <translation>本期 %2 位客户中有 %1 位至少购买两次。</translation>
    </message>
    <message>
        <source>Fewer than 5 customers: a rate would mislead.</source>
        <translation>客户少于 5 位，比率会误导人。</translation>
    </message>
    <message>
        <source>%1 of %2 customers bought at least twice in the period (95 % interval: %3 to %4).</source>
        <translation>本期 %2 位客户中有 %1 位至少购买两次（95 % 区间：%3 至 %4）。</translation>
    </message>
    <message>
        <source>Revenue share of the top 20 %</source>
        <translation>前 20 % 客户的收入占比</translation>
    </message>
    <message>
        <source>Net revenue of the best %1 of %2 customers, of that of all customers.</source>
        <translation>消费最高的 %1 位客户（共 %2 位）的净收入占全部客户的比例。</translation>
    </message>
    <message>
        <source>Walk-in sales without a known customer: %1, net revenue %2. They count in orders, net revenue and average order value, but in no customer&apos;s figures.</source>
        <translation>没有登记客户的散客订单：%1，净收入 %2。计入订单数、净收入和客单价，但不计入任何客户。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 in another currency without an exchange rate.</source>
        <translation>未计入任何数字：%1，为外币且没有汇率。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 of customers in the trash, net revenue %2.</source>
        <translation>未计入任何数字：%1，其客户在回收站中，净收入 %2。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 fully refunded.</source>
        <translation>未计入任何数字：%1，已全额退款。</translation>
    </message>
    <message>
        <source>Left out of all figures: refunds of %1 that belong to no order of the period.</source>
        <translation>未计入任何数字：退款 %1，不属于本期任何订单。</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>购买客户数</translation>
    </message>
    <message>
        <source>Known customers with at least one order that counts in the period.</source>
        <translation>本期至少有一个有效订单的登记客户。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders, with walk-in orders; not those fully refunded.</source>
        <translation>已付款、已发货和已完成的订单，含散客订单；不含全额退款的订单。</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净收入</translation>
    </message>
    <message>
        <source>Totals of these orders less the refunds of them.</source>
        <translation>这些订单的合计，减去其退款。</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Net revenue divided by orders.</source>
        <translation>净收入除以订单数。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>all orders up to %1</source>
        <translation>截至 %1 的全部订单</translation>
    </message>
    <message>
        <source>independent quintiles</source>
        <translation>独立五分位</translation>
    </message>
    <message>
        <source>nested quintiles</source>
        <translation>嵌套五分位</translation>
    </message>
    <message>
        <source>groups of equal size</source>
        <translation>等量分组</translation>
    </message>
    <message>
        <source>own cut-offs</source>
        <translation>自定义分界</translation>
    </message>
    <message>
        <source>25-cell grid</source>
        <translation>25 格网格</translation>
    </message>
    <message>
        <source>eight classes</source>
        <translation>八类</translation>
    </message>
    <message>
        <source>ten classes</source>
        <translation>十类</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>分析日期</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分方法</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>No known customer bought in this period, so there is nothing to score.</source>
        <translation>本期没有登记客户购买，无法评分。</translation>
    </message>
    <message>
        <source>Too few customers to score: %1 bought in this period, at least %2 are needed, since scores compare customers with each other. The list of top customers goes by net revenue alone.</source>
        <translation>客户太少，无法评分：本期有 %1 位购买，至少需要 %2 位，因为评分是客户之间的比较。优质客户名单仅按净收入排列。</translation>
    </message>
    <message>
        <source>There are no customers to take a share of.</source>
        <translation>没有客户，无法计算占比。</translation>
    </message>
    <message>
        <source>Net revenue is not positive, so it has no shares.</source>
        <translation>净收入不为正，无法计算占比。</translation>
    </message>
    <message>
        <source>There are no orders to divide by.</source>
        <translation>没有订单，无法计算平均值。</translation>
    </message>
    <message>
        <source>Recency against frequency and money</source>
        <translation>最近消费 × 消费次数与金额</translation>
    </message>
    <message>
        <source>Recency score R (5 = bought most recently)</source>
        <translation>最近消费得分 R（5 = 最近买过）</translation>
    </message>
    <message>
        <source>Frequency and money score FM (5 = most orders and revenue)</source>
        <translation>次数与金额得分 FM（5 = 订单和金额最高）</translation>
    </message>
    <message>
        <source>Colour: share of customers&apos; net revenue</source>
        <translation>颜色：占客户净收入的比例</translation>
    </message>
    <message>
        <source>RFM fields</source>
        <translation>RFM 分布</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>收入占比</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Customers and share of revenue by score</source>
        <translation>各得分的客户数与收入占比</translation>
    </message>
    <message>
        <source>Fewer than %1 customers: scored in three classes (1, 3, 5) instead of five.</source>
        <translation>客户少于 %1 位：按三档（1、3、5）而不是五档评分。</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Share of customers&apos; net revenue by class</source>
        <translation>各类客户的净收入占比</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>R%1 F%2 M%3: %4, %5</source>
        <translation>R%1 F%2 M%3：%4，%5</translation>
    </message>
    <message>
        <source>%1 days without a purchase; all purchases were on one day</source>
        <translation>%1 天未购买；此前只在一天内买过</translation>
    </message>
    <message>
        <source>%1 days without a purchase; used to buy every day</source>
        <translation>%1 天未购买；以往每天都买</translation>
    </message>
    <message>
        <source>%1 days without a purchase; used to buy every %2 days</source>
        <translation>%1 天未购买；以往每 %2 天买一次</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Top customers</source>
        <translation>优质客户</translation>
    </message>
    <message>
        <source>No known customer bought in this period.</source>
        <translation>本期没有登记客户购买。</translation>
    </message>
    <message>
        <source>Top customers by net revenue</source>
        <translation>净收入最高的客户</translation>
    </message>
    <message>
        <source>Valuable customers at risk</source>
        <translation>有流失风险的重要客户</translation>
    </message>
    <message>
        <source>No customer is in a class at risk.</source>
        <translation>没有客户处于有风险的类别。</translation>
    </message>
    <message>
        <source>Customers at risk by net revenue</source>
        <translation>有风险客户（按净收入）</translation>
    </message>
    <message>
        <source>Who the best customers are, who is slipping away, and what each class is worth.</source>
        <translation>谁是最好的客户，谁正在流失，每类客户价值多少。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal Customers</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Potential Loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New Customers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有前景</translation>
    </message>
    <message>
        <source>Need Attention</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>About To Sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At Risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Can&apos;t Lose Them</source>
        <translation>不能失去</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Key: value</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>Key: develop</source>
        <translation>重要发展</translation>
    </message>
    <message>
        <source>Key: keep</source>
        <translation>重要保持</translation>
    </message>
    <message>
        <source>Key: win back</source>
        <translation>重要挽留</translation>
    </message>
    <message>
        <source>General: value</source>
        <translation>一般价值</translation>
    </message>
    <message>
        <source>General: develop</source>
        <translation>一般发展</translation>
    </message>
    <message>
        <source>General: keep</source>
        <translation>一般保持</translation>
    </message>
    <message>
        <source>General: win back</source>
        <translation>一般挽留</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 个订单</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 个订单</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 位客户</translation>
    </message>
    <message>
        <source>bought on the as-of day</source>
        <translation>分析日当天购买</translation>
    </message>
    <message>
        <source>bought 1 day ago</source>
        <translation>1 天前购买</translation>
    </message>
    <message>
        <source>bought %1 days ago</source>
        <translation>%1 天前购买</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Page %1 / %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>%1 could not be shown in time</source>
        <translation>%1 未能及时显示</translation>
    </message>
</context>
<context>
    <name>shuke::ui::BusyPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactListPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import customers and orders from CSV files</source>
        <translation>从 CSV 文件导入客户和订单</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Here you will see everybody who buys from you: who they are, how often they come and what they bring.</source>
        <translation>这里会列出所有光顾过的客户：他们是谁、多久来一次、带来多少收入。</translation>
    </message>
    <message>
        <source>Import customers from a CSV file…</source>
        <translation>从 CSV 文件导入客户…</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>正在排序…</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>没有匹配的客户</translation>
    </message>
    <message>
        <source>Every word must be in the name, its pinyin or initials, the company, a phone number, an e-mail address or the WeChat name.</source>
        <translation>每个词都须出现在姓名、拼音或首字母、公司、电话、邮箱或微信号中。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, e-mail…</source>
        <translation>姓名、拼音、电话、邮箱…</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Search customers (Ctrl+F)</source>
        <translation>搜索客户 (Ctrl+F)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>找到 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>正在复制 %Ln 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy was stopped. The clipboard is as it was.</source>
        <translation>复制已停止。剪贴板内容没有改变。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied; the others were deleted meanwhile.</source>
        <translation>
            <numerusform>已复制 %Ln 行；其余的行刚被删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search does not work at the moment</source>
        <translation>暂时无法搜索</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>无法读取列表</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重试…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::JobBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListAdapter</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MainWindow</name>
    <message>
        <source>Shuke</source>
        <translation>熟客</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Making %1…</source>
        <translation>正在创建 %1…</translation>
    </message>
    <message>
        <source>Making the demo company…</source>
        <translation>正在创建示例店铺…</translation>
    </message>
    <message>
        <source>%1 – Shuke</source>
        <translation>%1 – 熟客</translation>
    </message>
    <message>
        <source>About Shuke</source>
        <translation>关于熟客</translation>
    </message>
    <message>
        <source>Shuke %1
Know your customers, and turn strangers into regulars.

Free software under the GNU General Public License, version 3.</source>
        <translation>熟客 %1
认识你的客户，让生客变熟客。

自由软件，遵循 GNU 通用公共许可证第 3 版。</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>打开数据文件</translation>
    </message>
    <message>
        <source>Shuke stores (*.shuke)</source>
        <translation>熟客数据文件 (*.shuke)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建数据文件</translation>
    </message>
    <message>
        <source>Make store</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV 文件 (*.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message>
        <source>The import of %1 was stopped. Nothing was changed.</source>
        <translation>%1 的导入已停止。没有做任何更改。</translation>
    </message>
    <message>
        <source>%1 was imported before. Nothing was changed.</source>
        <translation>%1 以前导入过。没有做任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) new</source>
        <translation>
            <numerusform>新增 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) updated</source>
        <translation>
            <numerusform>更新 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) as before</source>
        <translation>
            <numerusform>%Ln 行无变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>拒绝 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) could not be read</source>
        <translation>
            <numerusform>%Ln 个值无法识别</numerusform>
        </translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>没有数据行</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the import back.</source>
        <translation>按 Ctrl+Z 可撤销本次导入。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 is open in another window, which is in front now.</source>
        <translation>%1 已在另一个窗口中打开，现已切换到该窗口。</translation>
    </message>
    <message>
        <source>Open to read only</source>
        <translation>以只读方式打开</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Customer, page or command…</source>
        <translation>客户、页面或命令…</translation>
    </message>
    <message>
        <source>Customer, page or command</source>
        <translation>客户、页面或命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的结果</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>没有这个命令。</translation>
    </message>
    <message>
        <source>Nothing found. &quot;&gt;&quot; looks among commands only.</source>
        <translation>没有找到。输入“&gt;”只查找命令。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Only icons</source>
        <translation>只显示图标</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StartPage</name>
    <message>
        <source>Turn strangers into regulars</source>
        <translation>让生客变熟客</translation>
    </message>
    <message>
        <source>Shuke keeps your customers and their orders in one file on this computer. Nothing leaves it, and every step can be undone.</source>
        <translation>熟客把客户和订单保存在本机的一个文件里。
数据不会离开这台电脑，每一步都可以撤销。</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>A tea-and-pastry shop with 2,000 customers and three years of orders, all invented</source>
        <translation>一家茶点店，2,000 位客户和三年的订单，全部虚构</translation>
    </message>
    <message>
        <source>Import customers from a CSV file…</source>
        <translation>从 CSV 文件导入客户…</translation>
    </message>
    <message>
        <source>New empty store…</source>
        <translation>新建空数据文件…</translation>
    </message>
    <message>
        <source>Open a store…</source>
        <translation>打开数据文件…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StatusLine</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What was said since the window was opened</source>
        <translation>打开窗口以来的消息</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>backup %1 ✓</source>
        <translation>备份 %1 ✓</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>尚无备份</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Toast</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shuke::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <translation>新建记录(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quick sale…</source>
        <translation>记一笔(&amp;Q)…</translation>
    </message>
    <message>
        <source>New &amp;store…</source>
        <translation>新建数据文件(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation>打开数据文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;demo company</source>
        <translation>打开示例店铺(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>导出当前内容(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Lock the window</source>
        <translation>锁定窗口(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>修改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save and &amp;close</source>
        <translation>保存并关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Save and &amp;new</source>
        <translation>保存并新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Search and commands…</source>
        <translation>搜索与命令(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>在列表中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>上一条记录(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>下一条记录(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Shuke</source>
        <translation>关于熟客(&amp;A)</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Workspace</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were changed later. Nothing was undone.</source>
        <translation>
            <numerusform>有 %Ln 行后来又被改动，没有撤销任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in history</source>
        <translation>在历史中查看</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
</TS>
